package dev.tenantry.springboot;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What leaves a host, kept to be looked at. */
class Outbound {

  final List<String> mails = new CopyOnWriteArrayList<>();
  final List<String> posts = new CopyOnWriteArrayList<>();
  private volatile boolean isDown;

  void goDown() {
    isDown = true;
  }

  void mail(String address, String text) {
    check();
    mails.add(address + " " + text);
  }

  void post(UUID id, String what) {
    check();
    posts.add(what);
  }

  private void check() {
    if (isDown) {
      throw new IllegalStateException("nothing leaves");
    }
  }
}

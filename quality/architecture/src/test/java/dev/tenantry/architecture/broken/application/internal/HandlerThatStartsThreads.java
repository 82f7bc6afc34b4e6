package dev.tenantry.architecture.broken.application.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Breaks a rule on purpose: it starts threads. */
public final class HandlerThatStartsThreads {
  void start(List<Runnable> work) {
    new Thread(() -> {}).start();
    Executors.newCachedThreadPool().shutdown();
    CompletableFuture.runAsync(() -> {});
    work.parallelStream().forEach(Runnable::run);
  }
}

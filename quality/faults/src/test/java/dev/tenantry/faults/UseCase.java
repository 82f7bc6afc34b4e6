package dev.tenantry.faults;

import dev.tenantry.application.api.TenantMode;
import dev.tenantry.domain.policy.SystemOfRecord;

/**
 * One call of the public API, and what has to be known to judge it.
 *
 * @param name how it is called in messages
 * @param own the side whose transaction decides whether it was done
 * @param isRepair whether it is there to repair what may not be, and is called again until it has
 * @param mode where people who sign up belong
 * @param prepare what happens before; it may take a side down
 * @param call the call
 */
record UseCase(
    String name,
    SystemOfRecord own,
    boolean isRepair,
    TenantMode mode,
    Preparation prepare,
    Call call) {

  private static final Preparation NOTHING = stage -> {};

  /** What happens before the call. */
  @FunctionalInterface
  interface Preparation {
    void run(Stage stage);
  }

  /** The call. */
  @FunctionalInterface
  interface Call {
    void run(Ports tenantry, Cast cast);
  }

  static UseCase onPlatform(String name, Call call) {
    return onPlatform(name, NOTHING, call);
  }

  static UseCase onPlatform(String name, Preparation prepare, Call call) {
    return new UseCase(name, SystemOfRecord.PLATFORM, false, TenantMode.AUTO, prepare, call);
  }

  static UseCase atBaas(String name, Call call) {
    return new UseCase(name, SystemOfRecord.BAAS, false, TenantMode.AUTO, NOTHING, call);
  }

  static UseCase repair(String name, Preparation prepare, Call call) {
    return new UseCase(name, SystemOfRecord.PLATFORM, true, TenantMode.AUTO, prepare, call);
  }

  UseCase signingUpInto(TenantMode other) {
    return new UseCase(name, own, isRepair, other, prepare, call);
  }

  /** Whether it begins with what is there from the start. */
  boolean isUnprepared() {
    return prepare == NOTHING;
  }

  @Override
  public String toString() {
    return name;
  }
}

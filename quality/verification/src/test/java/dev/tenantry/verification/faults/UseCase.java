package dev.tenantry.verification.faults;

import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.policy.SystemOfRecord;

/**
 * One call of the public API, and what has to be known to judge it.
 *
 * @param name how it is called in messages
 * @param own the side whose transaction decides whether it was done
 * @param isRepair whether it is there to repair what may not be, and is called again until it has
 * @param prepare what happens before; it may take a side down
 * @param call the call
 */
record UseCase(String name, SystemOfRecord own, boolean isRepair, Preparation prepare, Call call) {

  /** What happens before the call. */
  @FunctionalInterface
  interface Preparation {
    void run(Stage stage);
  }

  /** The call. */
  @FunctionalInterface
  interface Call {
    void run(Tenantry tenantry, Cast cast);
  }

  static UseCase onPlatform(String name, Call call) {
    return new UseCase(name, SystemOfRecord.PLATFORM, false, stage -> {}, call);
  }

  static UseCase atBaas(String name, Call call) {
    return new UseCase(name, SystemOfRecord.BAAS, false, stage -> {}, call);
  }

  static UseCase repair(String name, Preparation prepare, Call call) {
    return new UseCase(name, SystemOfRecord.PLATFORM, true, prepare, call);
  }

  @Override
  public String toString() {
    return name;
  }
}

package dev.tenantry.application.spi;

/**
 * The authority of the server side, which sees every tenant; whoever asks for it says so in code.
 */
public final class SuperAdmin {

  private static final SuperAdmin AUTHORITY = new SuperAdmin();

  private SuperAdmin() {}

  /** The authority itself: never hand it to code that acts for a browser or for a user. */
  public static SuperAdmin authority() {
    return AUTHORITY;
  }

  @Override
  public String toString() {
    return "super admin";
  }
}

package dev.tenantry.benchmarks;

/** A user to be created, one of any number; all belong to one tenant and have one role. */
public record NewUser(String email, String reference, String firstName, String lastName) {

  /** The key of the role that everybody has. */
  public static final String ROLE = "Owner";

  public static final String PHONE = "+15550001234";
  public static final String LOCALE = "en-US";
  public static final String TIMEZONE = "Europe/Berlin";

  /** The user with this number. */
  public static NewUser numbered(long number) {
    return new NewUser(
        "user" + number + "@example.org", "ref-" + number, "First" + number, "Last" + number);
  }
}

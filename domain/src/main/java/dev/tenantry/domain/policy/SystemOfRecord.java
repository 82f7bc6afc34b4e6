package dev.tenantry.domain.policy;

/** The two systems that each hold a copy of every user and tenant. */
public enum SystemOfRecord {
  /** Where users and tenants come from, and where everything about them may be changed. */
  PLATFORM("Platform"),
  /** The second copy, where only some of it may be changed. */
  BAAS("BaaS");

  private final String word;

  SystemOfRecord(String word) {
    this.word = word;
  }

  /** The one of the two that this one is not. */
  public SystemOfRecord other() {
    return this == PLATFORM ? BAAS : PLATFORM;
  }

  /** The system's name in messages, such as {@code BaaS}. */
  public String word() {
    return word;
  }
}

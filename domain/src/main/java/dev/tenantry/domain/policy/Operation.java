package dev.tenantry.domain.policy;

/**
 * What can be asked of a system of record; many-row verbs fall under the operation that they amount
 * to.
 */
public enum Operation {
  /** Makes a new entity. */
  CREATE("create"),
  /** Changes an entity. */
  UPDATE("update"),
  /** Removes an entity. */
  DELETE("delete");

  private final String word;

  Operation(String word) {
    this.word = word;
  }

  /** The operation's name in messages, such as {@code create}. */
  public String word() {
    return word;
  }
}

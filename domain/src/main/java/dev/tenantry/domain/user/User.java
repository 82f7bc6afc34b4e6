package dev.tenantry.domain.user;

import dev.tenantry.domain.field.Values;

/**
 * A user as the Platform has it.
 *
 * <p>Immutable: what a use case returns is the state as of its commit. Equal when every value is;
 * {@link #toString} shows the id only.
 */
public final class User extends UserView {

  private User(Values<User> values) {
    super(values);
  }

  /**
   * The user with these values.
   *
   * @throws IllegalStateException if a required one is missing, naming it
   */
  public static User of(Values<User> values) {
    return new User(values);
  }

  /** The user's id, which a host stores. */
  public UserId id() {
    return values().require(UserFields.ID);
  }

  /** The id of the user's row at the BaaS. */
  public BaasUserId baasId() {
    return values().require(UserFields.BAAS_ID);
  }
}

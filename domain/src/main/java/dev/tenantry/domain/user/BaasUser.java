package dev.tenantry.domain.user;

import dev.tenantry.domain.field.Values;

/**
 * A user as the BaaS has it: a row with an id of its own, which names its Platform user.
 *
 * <p>Immutable: what a use case returns is the state as of its commit. Equal when every value is;
 * {@link #toString} shows the Platform's id only.
 */
public final class BaasUser extends UserView {

  private BaasUser(Values<User> values) {
    super(values);
  }

  /**
   * The BaaS's copy with these values.
   *
   * @throws IllegalStateException if a required one is missing, naming it
   */
  public static BaasUser of(Values<User> values) {
    return new BaasUser(values);
  }

  /** The id of the row at the BaaS. */
  public BaasUserId id() {
    return values().require(UserFields.BAAS_ID);
  }

  /** The Platform's id of the same user. */
  public UserId platformUserId() {
    return values().require(UserFields.ID);
  }
}

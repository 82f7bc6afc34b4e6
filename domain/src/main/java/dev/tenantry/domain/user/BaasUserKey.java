package dev.tenantry.domain.user;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.Condition;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names one user at the BaaS: by the BaaS's id, by e-mail address, or by both, which must then
 * belong to the same row.
 *
 * <p>Immutable. {@link #toString} shows no address.
 */
public final class BaasUserKey {

  private final @Nullable BaasUserId id;
  private final @Nullable String email;

  private BaasUserKey(@Nullable BaasUserId id, @Nullable String email) {
    this.id = id;
    this.email = email;
  }

  /** The user with this id at the BaaS. */
  public static BaasUserKey id(BaasUserId id) {
    return new BaasUserKey(Objects.requireNonNull(id, "'id' must not be null"), null);
  }

  /** The user with this address, compared in its normal form. */
  public static BaasUserKey email(String email) {
    return new BaasUserKey(null, given(email));
  }

  /** This key, with the address required as well. */
  public BaasUserKey andEmail(String required) {
    return new BaasUserKey(id, given(required));
  }

  /** With nothing instead, the key would name another user, or any. */
  private static String given(String email) {
    return Objects.requireNonNull(email, "'email' must not be null");
  }

  /** The id, where it is given. */
  public Optional<BaasUserId> id() {
    return Optional.ofNullable(id);
  }

  /** Whether an address is given. */
  public boolean hasEmail() {
    return email != null;
  }

  /** The same as conditions, all of which must hold. */
  public ImmutableList<Condition<User>> conditions() {
    ImmutableList.Builder<Condition<User>> all = ImmutableList.builder();
    if (id != null) {
      all.add(UserFields.BAAS_ID.equalTo(id));
    }
    if (email != null) {
      all.add(UserFields.EMAIL.equalTo(email));
    }
    return all.build();
  }

  @Override
  public String toString() {
    return "BaasUserKey[" + (id == null ? "" : id) + (email == null ? "" : " e-mail") + "]";
  }
}

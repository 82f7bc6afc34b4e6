package dev.tenantry.domain.user;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What both systems show of a user; {@link User} is the Platform's copy, {@link BaasUser} the
 * BaaS's.
 */
public abstract sealed class UserView permits User, BaasUser {

  private final Values<User> values;

  UserView(Values<User> values) {
    this.values = values.requireComplete();
  }

  /** All values by field, for code that treats fields alike. */
  public final Values<User> values() {
    return values;
  }

  /** The host's own identifier of the user. */
  public final String reference() {
    return values.require(UserFields.REFERENCE);
  }

  /** The e-mail address as it was typed, for display and sending. */
  public final String email() {
    return values.require(UserFields.EMAIL);
  }

  /** The first name. */
  public final Optional<String> firstName() {
    return values.find(UserFields.FIRST_NAME);
  }

  /** The last name. */
  public final Optional<String> lastName() {
    return values.find(UserFields.LAST_NAME);
  }

  /** The telephone number in E.164 form, such as {@code +15550001234}. */
  public final Optional<String> phone() {
    return values.find(UserFields.PHONE);
  }

  /** Language and country as a BCP 47 tag, such as {@code en-US}. */
  public final Optional<String> locale() {
    return values.find(UserFields.LOCALE);
  }

  /** The IANA time zone, such as {@code Asia/Bangkok}. */
  public final Optional<String> timezone() {
    return values.find(UserFields.TIMEZONE);
  }

  /** Where the user's picture is. */
  public final Optional<String> avatarUrl() {
    return values.find(UserFields.AVATAR_URL);
  }

  /** The host's own data about the user. */
  public final Optional<CustomData> customData() {
    return values.find(UserFields.CUSTOM_DATA);
  }

  /** Whether the user may log in. */
  public final boolean active() {
    return values.require(UserFields.ACTIVE);
  }

  /** Whether the user has confirmed the e-mail address. */
  public final boolean isOptedIn() {
    return values.require(UserFields.IS_OPTED_IN);
  }

  /** The tenant that the user belongs to; a user outside any tenant has none. */
  public final Optional<TenantId> tenantId() {
    return values.find(UserFields.TENANT_ID);
  }

  /** The keys of the user's roles, in the order of their text. */
  public final ImmutableSortedSet<RoleKey> roles() {
    return values.require(UserFields.ROLES);
  }

  /**
   * Whether the other system had confirmed this side's newest change of the user when this was
   * read.
   */
  public final boolean synced() {
    return values.require(UserFields.SYNCED);
  }

  /** When the user was created on the Platform. */
  public final Instant createdAt() {
    return values.require(UserFields.CREATED_AT);
  }

  /** When this side's copy last changed. */
  public final Instant updatedAt() {
    return values.require(UserFields.UPDATED_AT);
  }

  /** The two copies are never equal, even where their values are: each is of its own side. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof UserView that
        && this instanceof User == that instanceof User
        && values.equals(that.values);
  }

  @Override
  public final int hashCode() {
    return values.require(UserFields.ID).hashCode();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + values.require(UserFields.ID) + "]";
  }
}

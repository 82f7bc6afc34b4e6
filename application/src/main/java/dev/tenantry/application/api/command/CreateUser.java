package dev.tenantry.application.api.command;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.domain.value.Secret;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Command: create a user, with an e-mail address and the host's own reference at least.
 *
 * <p>It holds what was typed; nothing is checked before the use case gets it. A user is active
 * unless said otherwise. Immutable; {@link #toString} shows no value.
 */
@WellFormed
public final class CreateUser implements Draft {

  private final Patch<User> fields;
  private final ImmutableList<String> roles;
  private final @Nullable Secret password;

  private CreateUser(Patch<User> fields, ImmutableList<String> roles, @Nullable Secret password) {
    this.fields = fields;
    this.roles = roles;
    this.password = password;
  }

  /**
   * A user with this address, known to the host by this reference (such as the key of a table of
   * its own).
   */
  public static CreateUser of(String email, String reference) {
    return new CreateUser(
        UserPatch.set(UserFields.EMAIL, Inspection.given("email", email))
            .and(UserFields.REFERENCE, Inspection.given("reference", reference)),
        ImmutableList.of(),
        null);
  }

  /** With a first name of at most 200 characters. */
  public CreateUser withFirstName(String firstName) {
    return with(UserFields.FIRST_NAME, firstName);
  }

  /** With a last name of at most 200 characters. */
  public CreateUser withLastName(String lastName) {
    return with(UserFields.LAST_NAME, lastName);
  }

  /** With a telephone number in E.164 form, such as {@code +15550001234}. */
  public CreateUser withPhone(String phone) {
    return with(UserFields.PHONE, phone);
  }

  /** With language and country as a BCP 47 tag, such as {@code en-US}. */
  public CreateUser withLocale(String locale) {
    return with(UserFields.LOCALE, locale);
  }

  /** With an IANA time zone, such as {@code Asia/Bangkok}. */
  public CreateUser withTimezone(String timezone) {
    return with(UserFields.TIMEZONE, timezone);
  }

  /** With a picture at this absolute http(s) URL. */
  public CreateUser withAvatarUrl(String avatarUrl) {
    return with(UserFields.AVATAR_URL, avatarUrl);
  }

  /** With data of the host's own. */
  public CreateUser withCustomData(CustomData customData) {
    return with(UserFields.CUSTOM_DATA, customData);
  }

  /** Says whether the user may log in; true where this is not called. */
  public CreateUser withActive(boolean active) {
    return with(UserFields.ACTIVE, active);
  }

  /** Says whether the user has confirmed the e-mail address; false where this is not called. */
  public CreateUser withOptedIn(boolean optedIn) {
    return with(UserFields.IS_OPTED_IN, optedIn);
  }

  /** In this tenant; without a call of this, outside any. */
  public CreateUser inTenant(TenantId tenant) {
    return with(UserFields.TENANT_ID, tenant);
  }

  /** With the roles of these keys, instead of those given before. */
  public CreateUser withRoles(String... keys) {
    return withRoles(Arrays.asList(keys));
  }

  /** With the roles of these keys, instead of those given before. */
  public CreateUser withRoles(Iterable<String> keys) {
    return new CreateUser(fields, ImmutableList.copyOf(keys), password);
  }

  /** With a password, of which only a hash is ever stored. */
  public CreateUser withPassword(String typed) {
    return withPassword(Secret.of(Inspection.given("password", typed)));
  }

  /** With a password, of which only a hash is ever stored. */
  public CreateUser withPassword(Secret typed) {
    return new CreateUser(fields, roles, Inspection.given("password", typed));
  }

  /** The fields, as typed. */
  public Patch<User> fields() {
    return fields;
  }

  /** The keys of the roles, as typed. */
  public ImmutableList<String> roles() {
    return roles;
  }

  /** The password, where one is given. */
  public Optional<Secret> password() {
    return Optional.ofNullable(password);
  }

  @Override
  public ImmutableList<Violation> violations() {
    return new Inspection()
        .of(fields::normalisedForCreation)
        .ofEach("roles", roles, RoleKey::parse)
        .violations();
  }

  private <V> CreateUser with(Field<User, V> field, V value) {
    return new CreateUser(
        fields.and(field, Inspection.given(field.name(), value)), roles, password);
  }

  @Override
  public String toString() {
    return "CreateUser" + fields.fields();
  }
}

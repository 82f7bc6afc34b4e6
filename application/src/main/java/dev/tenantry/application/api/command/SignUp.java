package dev.tenantry.application.api.command;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.Name;
import dev.tenantry.domain.value.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Command: sign up, with an e-mail address and a password at least.
 *
 * <p>It holds what was typed; nothing is checked before the use case gets it. Immutable; {@link
 * #toString} shows no value.
 */
@WellFormed
public final class SignUp implements Draft {

  private final Patch<User> fields;
  private final Secret password;
  private final @Nullable String tenantName;

  private SignUp(Patch<User> fields, Secret password, @Nullable String tenantName) {
    this.fields = fields;
    this.password = password;
    this.tenantName = tenantName;
  }

  /** A user with this address and this password. */
  public static SignUp of(String email, Secret password) {
    return new SignUp(UserPatch.set(UserFields.EMAIL, email), password, null);
  }

  /** Known to the host by this reference; by the new user's id where this is not called. */
  public SignUp withReference(String reference) {
    return with(UserFields.REFERENCE, reference);
  }

  /** With a first name of at most 200 characters. */
  public SignUp withFirstName(String firstName) {
    return with(UserFields.FIRST_NAME, firstName);
  }

  /** With a last name of at most 200 characters. */
  public SignUp withLastName(String lastName) {
    return with(UserFields.LAST_NAME, lastName);
  }

  /** With a telephone number in E.164 form, such as {@code +15550001234}. */
  public SignUp withPhone(String phone) {
    return with(UserFields.PHONE, phone);
  }

  /** With language and country as a BCP 47 tag, such as {@code en-US}. */
  public SignUp withLocale(String locale) {
    return with(UserFields.LOCALE, locale);
  }

  /** With an IANA time zone, such as {@code Asia/Bangkok}. */
  public SignUp withTimezone(String timezone) {
    return with(UserFields.TIMEZONE, timezone);
  }

  /** In this tenant, where sign-ups have to name one; an error elsewhere. */
  public SignUp inTenant(TenantId tenant) {
    return with(UserFields.TENANT_ID, tenant);
  }

  /**
   * Calls the new tenant so, where each sign-up has one of its own; an error elsewhere. Without
   * this it is called like the address before the {@code @}.
   */
  public SignUp withTenantName(String name) {
    return new SignUp(fields, password, name);
  }

  /** The fields, as typed. */
  public Patch<User> fields() {
    return fields;
  }

  /** The password. */
  public Secret password() {
    return password;
  }

  /** The name for the new tenant, as typed. */
  public Optional<String> tenantName() {
    return Optional.ofNullable(tenantName);
  }

  @Override
  public ImmutableList<Violation> violations() {
    return new Inspection()
        .of(fields::normalisedForCreation)
        .ofGiven("tenantName", tenantName, Name::parse)
        .violations();
  }

  private <V> SignUp with(Field<User, V> field, V value) {
    return new SignUp(
        fields.and(field, Inspection.given(field.name(), value)), password, tenantName);
  }

  @Override
  public String toString() {
    return "SignUp" + fields.fields();
  }
}

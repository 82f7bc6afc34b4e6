package dev.tenantry.application.api.command;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Command: accept an invitation, by the token that came with the mail.
 *
 * <p>What is left out is as the invitation says. It holds what was typed; nothing is checked before
 * the use case gets it. Immutable; {@link #toString} shows no value.
 */
@WellFormed
public final class AcceptUserInvite implements Draft {

  private final Secret token;
  private final Patch<User> fields;
  private final @Nullable Secret password;

  private AcceptUserInvite(Secret token, Patch<User> fields, @Nullable Secret password) {
    this.token = token;
    this.fields = fields;
    this.password = password;
  }

  /** The invitation of this token. */
  public static AcceptUserInvite of(Secret token) {
    return new AcceptUserInvite(Inspection.given("token", token), Patch.none(UserFields.ALL), null);
  }

  /** With a password, of which only a hash is ever stored; as text. */
  public AcceptUserInvite withPassword(String typed) {
    return withPassword(Secret.of(Inspection.given("password", typed)));
  }

  /** With a password, of which only a hash is ever stored. */
  public AcceptUserInvite withPassword(Secret typed) {
    return new AcceptUserInvite(token, fields, typed);
  }

  /** Known to the host by this reference; by the new user's id where this is not called. */
  public AcceptUserInvite withReference(String reference) {
    return with(UserFields.REFERENCE, reference);
  }

  /** With a first name of at most 200 characters. */
  public AcceptUserInvite withFirstName(String firstName) {
    return with(UserFields.FIRST_NAME, firstName);
  }

  /** With a last name of at most 200 characters. */
  public AcceptUserInvite withLastName(String lastName) {
    return with(UserFields.LAST_NAME, lastName);
  }

  /** With language and country as a BCP 47 tag, such as {@code en-US}. */
  public AcceptUserInvite withLocale(String locale) {
    return with(UserFields.LOCALE, locale);
  }

  /** With an IANA time zone, such as {@code Asia/Bangkok}. */
  public AcceptUserInvite withTimezone(String timezone) {
    return with(UserFields.TIMEZONE, timezone);
  }

  /** The token. */
  public Secret token() {
    return token;
  }

  /** The fields, as typed. */
  public Patch<User> fields() {
    return fields;
  }

  /** The password, where one is given. */
  public Optional<Secret> password() {
    return Optional.ofNullable(password);
  }

  @Override
  public ImmutableList<Violation> violations() {
    return new Inspection().of(fields::normalisedForCreation).violations();
  }

  private <V> AcceptUserInvite with(Field<User, V> field, V value) {
    return new AcceptUserInvite(
        token, fields.and(field, Inspection.given(field.name(), value)), password);
  }

  @Override
  public String toString() {
    return "AcceptUserInvite" + fields.fields();
  }
}

package dev.tenantry.application.api.command;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.RoleKey;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the people that {@link SendUserInvites} invites, with an e-mail address at least.
 *
 * <p>It holds what was typed; what is wrong with it costs this row alone. Immutable; {@link
 * #toString} shows no value.
 */
@WellFormed
public final class Invitee implements Draft {

  private final Patch<Invite> fields;
  private final ImmutableList<String> roles;
  private final @Nullable UserId createdBy;
  private final ImmutableList<Violation> dataViolations;

  private Invitee(
      Patch<Invite> fields,
      ImmutableList<String> roles,
      @Nullable UserId createdBy,
      ImmutableList<Violation> dataViolations) {
    this.fields = fields;
    this.roles = roles;
    this.createdBy = createdBy;
    this.dataViolations = dataViolations;
  }

  /** Somebody with this address. */
  public static Invitee of(String email) {
    return new Invitee(
        Patch.none(InviteFields.ALL).and(InviteFields.EMAIL, Inspection.given("email", email)),
        ImmutableList.of(),
        null,
        ImmutableList.of());
  }

  /** With a first name of at most 200 characters. */
  public Invitee withFirstName(String firstName) {
    return with(InviteFields.FIRST_NAME, firstName);
  }

  /** With a last name of at most 200 characters. */
  public Invitee withLastName(String lastName) {
    return with(InviteFields.LAST_NAME, lastName);
  }

  /** Written to in this language and country, a BCP 47 tag such as {@code en-US}. */
  public Invitee withLocale(String locale) {
    return with(InviteFields.LOCALE, locale);
  }

  /**
   * To have the roles of these keys, instead of those given before. Without any, the invitee is to
   * have the roles that the inviter has when the invitation is sent; none without an inviter.
   */
  public Invitee withRoles(String... keys) {
    return withRoles(Arrays.asList(keys));
  }

  /** To have the roles of these keys, instead of those given before. */
  public Invitee withRoles(Iterable<String> keys) {
    return new Invitee(fields, ImmutableList.copyOf(keys), createdBy, dataViolations);
  }

  /** With data of the host's own. */
  public Invitee withData(CustomData data) {
    return new Invitee(fields.and(InviteFields.DATA, data), roles, createdBy, ImmutableList.of());
  }

  /** With data of the host's own, which is copied; what cannot be kept costs this row. */
  public Invitee withData(Map<String, ? extends @Nullable Object> data) {
    try {
      return withData(CustomData.of(data));
    } catch (InvalidInputException invalid) {
      return new Invitee(fields, roles, createdBy, invalid.at("data").violations());
    }
  }

  /**
   * Invited by this user, who has to be an active user of the tenant. A user who acts for itself
   * can name nobody else; a super admin need not name anybody.
   */
  public Invitee createdBy(UserId user) {
    return new Invitee(fields, roles, user, dataViolations);
  }

  /** The fields, as typed. */
  public Patch<Invite> fields() {
    return fields;
  }

  /** The keys of the roles, as typed. */
  public ImmutableList<String> roles() {
    return roles;
  }

  /** Who invites, where it is said. */
  public Optional<UserId> createdBy() {
    return Optional.ofNullable(createdBy);
  }

  @Override
  public ImmutableList<Violation> violations() {
    ImmutableList<Violation> found =
        new Inspection()
            .of(fields::normalisedForCreation)
            .ofEach("roles", roles, RoleKey::parse)
            .violations();
    return ImmutableList.<Violation>builder().addAll(found).addAll(dataViolations).build();
  }

  private <V> Invitee with(Field<Invite, V> field, V value) {
    return new Invitee(
        fields.and(field, Inspection.given(field.name(), value)), roles, createdBy, dataViolations);
  }

  @Override
  public String toString() {
    return "Invitee" + fields.fields();
  }
}

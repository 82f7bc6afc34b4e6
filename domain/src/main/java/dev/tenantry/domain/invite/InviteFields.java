package dev.tenantry.domain.invite;

import static dev.tenantry.domain.field.Trait.DERIVED;
import static dev.tenantry.domain.field.Trait.FILTERABLE;
import static dev.tenantry.domain.field.Trait.ORDERABLE;
import static dev.tenantry.domain.field.Trait.REQUIRED;
import static dev.tenantry.domain.field.Trait.SEARCHABLE;

import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.CustomDataField;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.RoleKeysField;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.Email;
import dev.tenantry.domain.value.LocaleTag;
import dev.tenantry.domain.value.Name;
import java.util.Locale;

/** The fields of an invitation; its token is none of them. */
public final class InviteFields {

  private static final Catalogue.Builder<Invite> INVITE = Catalogue.of("invite");

  /** The invitation's id. */
  public static final IdField<Invite, InviteId> ID =
      INVITE.id("id", InviteId::new, REQUIRED, FILTERABLE);

  /** The tenant that the invitee is to join. */
  public static final IdField<Invite, TenantId> TENANT_ID =
      INVITE.id("tenantId", TenantId::new, REQUIRED, FILTERABLE);

  /** The normal form of the address: what is compared, ordered and searched. */
  public static final TextField<Invite> EMAIL_KEY =
      INVITE.key(
          "emailKey",
          Email::keyOf,
          Email::patternKey,
          REQUIRED,
          DERIVED,
          FILTERABLE,
          ORDERABLE,
          SEARCHABLE);

  /** The invitee's e-mail address as it was typed. */
  public static final TextField<Invite> EMAIL =
      INVITE.text(
          "email",
          typed -> Email.parse(typed).address(),
          EMAIL_KEY,
          REQUIRED,
          FILTERABLE,
          ORDERABLE,
          SEARCHABLE);

  /** The invitee's first name. */
  public static final TextField<Invite> FIRST_NAME =
      INVITE.text(
          "firstName", typed -> Name.parse(typed).value(), FILTERABLE, ORDERABLE, SEARCHABLE);

  /** The invitee's last name. */
  public static final TextField<Invite> LAST_NAME =
      INVITE.text(
          "lastName", typed -> Name.parse(typed).value(), FILTERABLE, ORDERABLE, SEARCHABLE);

  /** The language and country that the mail is to be in, as a BCP 47 tag. */
  public static final TextField<Invite> LOCALE =
      INVITE.text(
          "locale", typed -> LocaleTag.parse(typed).value(), FILTERABLE, ORDERABLE, SEARCHABLE);

  /** The host's own data about the invitation. */
  public static final CustomDataField<Invite> DATA = INVITE.customData("data");

  /** The keys of the roles that the invitee is to have. */
  public static final RoleKeysField<Invite> ROLE_KEYS = INVITE.roleKeys("roleKeys", REQUIRED);

  /** What has become of it; a pending one whose term is over is shown and found as expired. */
  public static final TextField<Invite> STATUS =
      INVITE.text(
          "status",
          typed -> typed.toLowerCase(Locale.ROOT),
          REQUIRED,
          DERIVED,
          FILTERABLE,
          ORDERABLE);

  /** Since when it has its status. */
  public static final InstantField<Invite> STATUS_UPDATED_AT =
      INVITE.instant("statusUpdatedAt", REQUIRED, DERIVED);

  /** Who invited; absent where a super admin named nobody. */
  public static final IdField<Invite, UserId> CREATED_BY_USER_ID =
      INVITE.id("createdByUserId", UserId::new, FILTERABLE);

  /** Whether it was made under the authority of a super admin, and not under its creator's. */
  public static final BooleanField<Invite> BY_SUPER_ADMIN = INVITE.bool("bySuperAdmin", REQUIRED);

  /** Who the invitee has become. */
  public static final IdField<Invite, UserId> ACCEPTED_BY_USER_ID =
      INVITE.id("acceptedByUserId", UserId::new, FILTERABLE);

  /** What has become of the mail; see {@link DeliveryState}. */
  public static final TextField<Invite> DELIVERY =
      INVITE.text("delivery", typed -> typed.toLowerCase(Locale.ROOT), REQUIRED, DERIVED);

  /** When it was sent last, or for the first time. */
  public static final InstantField<Invite> SENT_AT = INVITE.instant("sentAt", REQUIRED);

  /** When its term ends. */
  public static final InstantField<Invite> EXPIRES_AT =
      INVITE.instant("expiresAt", REQUIRED, FILTERABLE);

  /** When it was sent for the first time. */
  public static final InstantField<Invite> CREATED_AT =
      INVITE.instant("createdAt", REQUIRED, FILTERABLE, ORDERABLE);

  /** When it last changed; that its time passes is no change. */
  public static final InstantField<Invite> UPDATED_AT =
      INVITE.instant("updatedAt", REQUIRED, ORDERABLE);

  /** All of them. */
  public static final Catalogue<Invite> ALL = INVITE.build();

  private InviteFields() {}
}

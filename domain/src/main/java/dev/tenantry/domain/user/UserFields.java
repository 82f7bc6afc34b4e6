package dev.tenantry.domain.user;

import static dev.tenantry.domain.field.Trait.DERIVED;
import static dev.tenantry.domain.field.Trait.FILTERABLE;
import static dev.tenantry.domain.field.Trait.ORDERABLE;
import static dev.tenantry.domain.field.Trait.PATCHABLE;
import static dev.tenantry.domain.field.Trait.REQUIRED;
import static dev.tenantry.domain.field.Trait.SEARCHABLE;

import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.CustomDataField;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.MembershipField;
import dev.tenantry.domain.field.RoleKeysField;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.Email;
import dev.tenantry.domain.value.LocaleTag;
import dev.tenantry.domain.value.Name;
import dev.tenantry.domain.value.Phone;
import dev.tenantry.domain.value.Reference;
import dev.tenantry.domain.value.TimeZoneName;
import dev.tenantry.domain.value.WebAddress;

/** The fields of a user, in both systems. */
public final class UserFields {

  private static final Catalogue.Builder<User> USER = Catalogue.of("user");

  /** The Platform's id, by which the BaaS names the user too. */
  public static final IdField<User, UserId> ID = USER.id("id", UserId::new, REQUIRED, FILTERABLE);

  /** The id of the user's row at the BaaS; the Platform remembers it. */
  public static final IdField<User, BaasUserId> BAAS_ID =
      USER.id("baasId", BaasUserId::new, REQUIRED, FILTERABLE);

  /** The host's own identifier of the user, unique on the Platform and fixed. */
  public static final TextField<User> REFERENCE =
      USER.text("reference", typed -> Reference.parse(typed).value(), REQUIRED, FILTERABLE);

  /** The normal form of the address: what is unique, and compared, ordered and searched. */
  public static final TextField<User> EMAIL_KEY =
      USER.key(
          "emailKey",
          Email::keyOf,
          Email::patternKey,
          REQUIRED,
          DERIVED,
          FILTERABLE,
          ORDERABLE,
          SEARCHABLE);

  /** The e-mail address as it was typed, for display and sending. */
  public static final TextField<User> EMAIL =
      USER.text(
          "email",
          typed -> Email.parse(typed).address(),
          EMAIL_KEY,
          REQUIRED,
          PATCHABLE,
          FILTERABLE,
          ORDERABLE,
          SEARCHABLE);

  /** The first name. */
  public static final TextField<User> FIRST_NAME =
      USER.text(
          "firstName",
          typed -> Name.parse(typed).value(),
          PATCHABLE,
          FILTERABLE,
          ORDERABLE,
          SEARCHABLE);

  /** The last name. */
  public static final TextField<User> LAST_NAME =
      USER.text(
          "lastName",
          typed -> Name.parse(typed).value(),
          PATCHABLE,
          FILTERABLE,
          ORDERABLE,
          SEARCHABLE);

  /** The telephone number in E.164 form. */
  public static final TextField<User> PHONE =
      USER.text(
          "phone",
          typed -> Phone.parse(typed).value(),
          PATCHABLE,
          FILTERABLE,
          ORDERABLE,
          SEARCHABLE);

  /** Language and country as a BCP 47 tag, for translations and mails. */
  public static final TextField<User> LOCALE =
      USER.text(
          "locale",
          typed -> LocaleTag.parse(typed).value(),
          PATCHABLE,
          FILTERABLE,
          ORDERABLE,
          SEARCHABLE);

  /** The IANA time zone. */
  public static final TextField<User> TIMEZONE =
      USER.text(
          "timezone",
          typed -> TimeZoneName.parse(typed).value(),
          PATCHABLE,
          FILTERABLE,
          ORDERABLE,
          SEARCHABLE);

  /** Where the user's picture is, an absolute http(s) URL. */
  public static final TextField<User> AVATAR_URL =
      USER.text("avatarUrl", typed -> WebAddress.parse(typed).value(), PATCHABLE);

  /** The host's own data about the user. */
  public static final CustomDataField<User> CUSTOM_DATA = USER.customData("customData", PATCHABLE);

  /** Whether the user may log in; a user is never deleted but made inactive. */
  public static final BooleanField<User> ACTIVE =
      USER.bool("active", REQUIRED, PATCHABLE, FILTERABLE, ORDERABLE);

  /** Whether the user has confirmed the e-mail address. */
  public static final BooleanField<User> IS_OPTED_IN =
      USER.bool("isOptedIn", REQUIRED, PATCHABLE, FILTERABLE);

  /** The tenant that the user belongs to, if any. */
  public static final IdField<User, TenantId> TENANT_ID =
      USER.id("tenantId", TenantId::new, PATCHABLE, FILTERABLE);

  /** The keys of the user's roles. */
  public static final RoleKeysField<User> ROLES = USER.roleKeys("roles", REQUIRED);

  /** Filters by one of the user's roles. */
  public static final MembershipField<User> ROLE_KEY =
      USER.membership("roleKey", ROLES, DERIVED, FILTERABLE);

  /** Whether the other system has confirmed this side's newest change of the user. */
  public static final BooleanField<User> SYNCED =
      USER.bool("synced", REQUIRED, DERIVED, FILTERABLE);

  /** When the user was created on the Platform; the same in both systems. */
  public static final InstantField<User> CREATED_AT =
      USER.instant("createdAt", REQUIRED, FILTERABLE, ORDERABLE);

  /** When this side's copy last changed; each side has its own. */
  public static final InstantField<User> UPDATED_AT =
      USER.instant("updatedAt", REQUIRED, FILTERABLE, ORDERABLE);

  /** All of them. */
  public static final Catalogue<User> ALL = USER.build();

  private UserFields() {}
}

package dev.tenantry.domain.invite;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to become a user of a tenant.
 *
 * <p>Immutable: what a use case returns is the state as of its commit. Equal when every value is;
 * {@link #toString} shows the id only.
 */
public final class Invite {

  private final Values<Invite> values;

  private Invite(Values<Invite> values) {
    this.values = values.requireComplete();
  }

  /**
   * The invitation with these values.
   *
   * @throws IllegalStateException if a required one is missing, naming it
   */
  public static Invite of(Values<Invite> values) {
    return new Invite(values);
  }

  /** All values by field, for code that treats fields alike. */
  public Values<Invite> values() {
    return values;
  }

  /** The invitation's id; it stays when it is sent again. */
  public InviteId id() {
    return values.require(InviteFields.ID);
  }

  /** The tenant that the invitee is to join. */
  public TenantId tenantId() {
    return values.require(InviteFields.TENANT_ID);
  }

  /** The invitee's e-mail address as it was typed. */
  public String email() {
    return values.require(InviteFields.EMAIL);
  }

  /** The invitee's first name. */
  public Optional<String> firstName() {
    return values.find(InviteFields.FIRST_NAME);
  }

  /** The invitee's last name. */
  public Optional<String> lastName() {
    return values.find(InviteFields.LAST_NAME);
  }

  /** The language and country that the mail is to be in, as a BCP 47 tag. */
  public Optional<String> locale() {
    return values.find(InviteFields.LOCALE);
  }

  /** The host's own data about the invitation. */
  public Optional<CustomData> data() {
    return values.find(InviteFields.DATA);
  }

  /** The keys of the roles that the invitee is to have, in the order of their text. */
  public ImmutableSortedSet<RoleKey> roleKeys() {
    return values.require(InviteFields.ROLE_KEYS);
  }

  /** What had become of it when this was read. */
  public InviteStatus status() {
    return InviteStatus.ofWord(values.require(InviteFields.STATUS));
  }

  /** The same, with what is known in that state only. */
  public InviteState state() {
    return switch (status()) {
      case PENDING -> new InviteState.Pending(expiresAt());
      case EXPIRED -> new InviteState.Expired(expiresAt());
      case ACCEPTED ->
          new InviteState.Accepted(
              values.require(InviteFields.ACCEPTED_BY_USER_ID), statusUpdatedAt());
      case CANCELED -> new InviteState.Canceled(statusUpdatedAt());
      case DECLINED -> new InviteState.Declined(statusUpdatedAt());
    };
  }

  /** Since when it has its status. */
  public Instant statusUpdatedAt() {
    return values.require(InviteFields.STATUS_UPDATED_AT);
  }

  /** Who invited; empty where a super admin named nobody. */
  public Optional<UserId> createdByUserId() {
    return values.find(InviteFields.CREATED_BY_USER_ID);
  }

  /** Whether it was made under the authority of a super admin, and not under its creator's. */
  public boolean bySuperAdmin() {
    return values.require(InviteFields.BY_SUPER_ADMIN);
  }

  /** Who the invitee has become. */
  public Optional<UserId> acceptedByUserId() {
    return values.find(InviteFields.ACCEPTED_BY_USER_ID);
  }

  /** What had become of the mail when this was read. */
  public DeliveryState delivery() {
    return DeliveryState.ofWord(values.require(InviteFields.DELIVERY));
  }

  /** When it was sent last. */
  public Instant sentAt() {
    return values.require(InviteFields.SENT_AT);
  }

  /** When its term ends. */
  public Instant expiresAt() {
    return values.require(InviteFields.EXPIRES_AT);
  }

  /** When it was sent for the first time. */
  public Instant createdAt() {
    return values.require(InviteFields.CREATED_AT);
  }

  /** When it last changed. */
  public Instant updatedAt() {
    return values.require(InviteFields.UPDATED_AT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Invite that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public String toString() {
    return "Invite[" + id() + "]";
  }
}

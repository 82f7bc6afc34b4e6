package dev.tenantry.testkit;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.RoleKey;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Invitations for tests: {@code InviteFixture.aPendingInvite(2).inTenant(acme).withRoles("Owner")}.
 *
 * <p>Two with different numbers differ in id, address and time of creation. Immutable.
 */
public final class InviteFixture {

  /** How long they can be answered. */
  public static final Duration TERM = Duration.ofDays(7);

  private static final Instant FIRST_SENT = Instant.parse("2026-01-01T08:00:00Z");

  private final Values<Invite> values;

  private InviteFixture(Values<Invite> values) {
    this.values = values;
  }

  /** One of that number, made by a super admin so many seconds after eight o'clock. */
  public static InviteFixture aPendingInvite(int number) {
    Instant sent = FIRST_SENT.plusSeconds(number);
    return new InviteFixture(
        Values.of(InviteFields.ALL)
            .set(InviteFields.ID, new InviteId(SequentialIds.numbered(number)))
            .set(InviteFields.TENANT_ID, new TenantId(SequentialIds.numbered(1)))
            .set(InviteFields.EMAIL, "Invitee" + number + "@example.com")
            .set(InviteFields.ROLE_KEYS, ImmutableSortedSet.of())
            .set(InviteFields.STATUS, InviteStatus.PENDING.word())
            .set(InviteFields.STATUS_UPDATED_AT, sent)
            .set(InviteFields.BY_SUPER_ADMIN, true)
            .set(InviteFields.DELIVERY, DeliveryState.QUEUED.word())
            .set(InviteFields.SENT_AT, sent)
            .set(InviteFields.EXPIRES_AT, sent.plus(TERM))
            .set(InviteFields.CREATED_AT, sent)
            .set(InviteFields.UPDATED_AT, sent)
            .build());
  }

  /** This one into another tenant. */
  public InviteFixture inTenant(TenantId tenant) {
    return with(InviteFields.TENANT_ID, tenant);
  }

  /** This one with these roles alone. */
  public InviteFixture withRoles(String... keys) {
    return with(
        InviteFields.ROLE_KEYS,
        Stream.of(keys)
            .map(RoleKey::parse)
            .collect(ImmutableSortedSet.toImmutableSortedSet(RoleKey::compareTo)));
  }

  /** This one with another status. */
  public InviteFixture withStatus(InviteStatus status) {
    return with(InviteFields.STATUS, status.word());
  }

  /** This one with another value of a field, which is brought into its normal form. */
  public <V> InviteFixture with(Field<Invite, V> field, V value) {
    return new InviteFixture(values.with(field, field.normalise(value)));
  }

  /** The invitation's id. */
  public InviteId id() {
    return values.require(InviteFields.ID);
  }

  /** What the invitation's row holds. */
  public Values<Invite> values() {
    return values;
  }
}

package dev.tenantry.application.spi;

import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Driven port: where the Platform keeps its invitations, each with the digest of its newest token.
 *
 * <p>A tenant has at most one stored as pending for an address in its normal form; the others, of
 * whatever number, do not stand in its way. Whoever is in another's way waits until that one's
 * transaction has ended. Nothing is ever deleted.
 *
 * <p>Stored is what was written; time makes a pending invitation expired only when it is read: what
 * is read as of a moment is what {@link dev.tenantry.domain.invite.InviteStates#asOf} makes of it,
 * and conditions and orders mean that too. In the scope of one tenant lie its invitations, in the
 * scope of one user none.
 */
public interface InviteRepository {

  /**
   * Stores new invitations, without tokens, and answers which: pending ones whose tenant has one
   * for the address already are left out, and spoil none of the others.
   *
   * @throws ConflictException if an id is taken; it names the field
   */
  ImmutableSet<InviteId> insert(Collection<Values<Invite>> created);

  /**
   * The invitation with this id as it is stored, locked until the transaction ends: nobody else
   * locks or changes it meanwhile. Empty if there is none.
   */
  Optional<Values<Invite>> lock(InviteId id);

  /**
   * Replaces an invitation that this transaction has locked; its token stays.
   *
   * @throws StaleDataException if there is none with this id
   * @throws ConflictException if it is to be pending, and its tenant has another one that is for
   *     the address; it names {@code email}
   */
  void update(Values<Invite> changed);

  /**
   * Replaces the token of an invitation that this transaction has locked, by another or by none;
   * the one before leads nowhere from then on.
   */
  void storeToken(InviteId id, Optional<TokenDigest> token);

  /**
   * Gives the invitation of this token another status, if it is pending and its term is not over
   * now, and answers it as it is then; empty if not. Of any number who try at once, one succeeds.
   *
   * <p>Status and update bear this moment. The token stays, so that it can be said what became of
   * it.
   *
   * @param acceptedBy who the invitee becomes, if it does
   */
  Optional<Values<Invite>> settle(
      TokenDigest token, InviteStatus status, Optional<UserId> acceptedBy, Instant now);

  /**
   * Stores as expired, since the end of their terms, those of the tenant's pending invitations to
   * these addresses whose terms are over now; they bear this moment as that of their update.
   *
   * @param emailKeys the addresses in their normal form, at most 1,000
   */
  void expire(TenantId tenant, Collection<String> emailKeys, Instant now);

  /** The invitation of this token as of now. Empty if no invitation has this token. */
  Optional<Values<Invite>> find(TokenDigest token, Instant now);

  /** The invitation with this id as of now. Empty if there is none in the scope. */
  Optional<Values<Invite>> find(InviteId id, TenantScope scope, Instant now);

  /**
   * The page of a query over what lies in the scope, as of now.
   *
   * <p>Rows satisfy every condition, stand in the query's order with the id as tie-break in the
   * same direction, and begin behind the continuation and the offset. The total, where wanted,
   * counts all rows in the scope that satisfy the conditions.
   */
  Page<Values<Invite>> page(Query<Invite> query, TenantScope scope, Instant now);

  /** How many in the scope satisfy the query's conditions now; its order and page do not matter. */
  long count(Query<Invite> query, TenantScope scope, Instant now);
}

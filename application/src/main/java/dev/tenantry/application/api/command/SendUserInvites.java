package dev.tenantry.application.api.command;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.tenant.TenantId;
import java.time.Duration;

/**
 * Command: invite people into a tenant, at most {@value #MAX_ROWS} in one call.
 *
 * <p>Immutable; {@link #toString} shows how many, not whom.
 */
@WellFormed
public final class SendUserInvites implements Draft {

  /** The most people in one call: {@value}. */
  public static final int MAX_ROWS = 1_000;

  /** How long an invitation can be answered where nothing else is said: 7 days. */
  public static final Duration DEFAULT_TERM = Duration.ofDays(7);

  /** The shortest term: an hour. */
  public static final Duration MIN_TERM = Duration.ofHours(1);

  /** The longest term: 365 days. */
  public static final Duration MAX_TERM = Duration.ofDays(365);

  private final TenantId tenant;
  private final ImmutableList<Invitee> rows;
  private final Duration term;

  private SendUserInvites(TenantId tenant, ImmutableList<Invitee> rows, Duration term) {
    this.tenant = tenant;
    this.rows = rows;
    this.term = term;
  }

  /** Nobody yet, into this tenant. */
  public static SendUserInvites to(TenantId tenant) {
    return new SendUserInvites(
        Inspection.given("tenant", tenant), ImmutableList.of(), DEFAULT_TERM);
  }

  /** And somebody with this address. */
  public SendUserInvites invite(String email) {
    return invite(Invitee.of(email));
  }

  /** And this one. */
  public SendUserInvites invite(Invitee invitee) {
    return invite(ImmutableList.of(invitee));
  }

  /** And all of these, in this order. */
  public SendUserInvites invite(Iterable<Invitee> invitees) {
    return new SendUserInvites(
        tenant, ImmutableList.<Invitee>builder().addAll(rows).addAll(invitees).build(), term);
  }

  /** To be answered within this time, an hour to 365 days. */
  public SendUserInvites within(Duration time) {
    return new SendUserInvites(tenant, rows, Inspection.given("time", time));
  }

  /** The tenant that they are to join. */
  public TenantId tenant() {
    return tenant;
  }

  /** Whom to invite, in the order of the call. */
  public ImmutableList<Invitee> rows() {
    return rows;
  }

  /** How long the invitations can be answered. */
  public Duration term() {
    return term;
  }

  /** What is wrong with the call as a whole; a row that is wrong spoils no other. */
  @Override
  public ImmutableList<Violation> violations() {
    return new Inspection().of(this::requireFewRows).of(this::requireSaneTerm).violations();
  }

  private void requireFewRows() {
    if (rows.size() > MAX_ROWS) {
      throw InvalidInputException.of(
          "rows", "TOO_MANY_ROWS", "has more than " + MAX_ROWS + " people; invite in parts");
    }
  }

  private void requireSaneTerm() {
    if (term.compareTo(MIN_TERM) < 0 || term.compareTo(MAX_TERM) > 0) {
      throw InvalidInputException.of(
          "term", "OUT_OF_RANGE", "has to be from an hour to 365 days; choose another");
    }
  }

  @Override
  public String toString() {
    return "SendUserInvites[" + rows.size() + " rows]";
  }
}

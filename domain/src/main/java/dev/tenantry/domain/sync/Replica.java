package dev.tenantry.domain.sync;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Patch;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One side's copy of a user or tenant, with what that side remembers of the exchange about it.
 *
 * <p>Every operation gives a new copy, or this same object if nothing changed: then there is
 * nothing to store. A copy keeps the {@link #version} of the stored row that it was made from;
 * whoever stores it expects that version there and writes the next. Immutable and thread-safe;
 * {@link #toString} shows no value.
 *
 * @param <E> the entity
 */
public final class Replica<E> {

  /** The most revisions that a Platform remembers as sent: the oldest one and the newest. */
  public static final int MAX_SENT = 50;

  private final SystemOfRecord side;
  private final Values<E> values;
  private final Stamps<E> stamps;
  private final Progress progress;
  private final long version;

  Replica(
      SystemOfRecord side, Values<E> values, Stamps<E> stamps, Progress progress, long version) {
    this.side = side;
    this.values = values;
    this.stamps = stamps;
    this.progress = progress;
    this.version = version;
  }

  /** A new entity on the Platform, at its first revision. */
  public static <E> Replica<E> created(Values<E> values, Instant now) {
    Progress first = Progress.NONE.advanced(now);
    SyncFields<E> fields = SyncFields.of(values.catalogue());
    Stamps<E> stamps = Stamps.none(values.catalogue()).fenced(first.revision());
    return new Replica<>(SystemOfRecord.PLATFORM, fields.kept(values), stamps, first, 0);
  }

  /**
   * The BaaS's copy of an entity that it has no row for, made from the Platform's state. It
   * continues above what the Platform knows of the BaaS, should there have been a row once.
   */
  public static <E> Replica<E> received(ReplicaState<E> platform, Instant now) {
    Values<E> nothing = Values.none(platform.values().catalogue());
    return new Replica<>(
            SystemOfRecord.BAAS, nothing, Stamps.none(nothing.catalogue()), Progress.NONE, 0)
        .receive(platform, now)
        .replica();
  }

  /** Begins a copy that is read from storage; for adapters. */
  public static <E> ReplicaBuilder<E> restore(SystemOfRecord side, Values<E> values) {
    return new ReplicaBuilder<>(side, SyncFields.of(values.catalogue()).kept(values));
  }

  /**
   * This side's own write; what it may change is the policy's business and was asked before. Only
   * what truly changes is stamped; a user who moves between tenants has every shared field
   * restamped, so that edits which have not seen the move lose.
   *
   * @param patch in normal form
   * @throws IllegalArgumentException if it changes, at the BaaS, what only the Platform may change
   */
  public Replica<E> write(Patch<E> patch, Instant now) {
    return writeValues(patch.applyTo(values), now);
  }

  /** This side's own write of what no patch may name, such as roles; else like {@link #write}. */
  public Replica<E> writeValues(Values<E> written, Instant now) {
    Progress next = progress.advanced(now);
    boolean isChanged = OwnWrite.changesPlatformState(this, written);
    Stamps<E> stamped = OwnWrite.stamps(this, written, next.revision());
    if (!isChanged && stamped.equals(stamps)) {
      return this;
    }
    return with(fields().updated(fields().kept(written), now), stamped, next);
  }

  /**
   * This copy, remembering that its state is sent. Store it before the {@link #state} leaves: a
   * Platform that crashes in between must know what the BaaS may have seen. Sending again what was
   * sent before changes nothing, and the BaaS never has to remember.
   *
   * @throws IllegalStateException if it has halted
   */
  public Replica<E> ship() {
    checkState(!isHalted(), "a copy that has halted is not shipped before an operator decides");
    return side == SystemOfRecord.BAAS ? this : with(values, stamps, progress.sending());
  }

  /** This copy as a message to the other side; see {@link #ship}. */
  public ReplicaState<E> state() {
    return new ReplicaState<>(
        side,
        revision(),
        seen(),
        fields().shipped(values),
        stamps,
        highestConfirmed(),
        sent(),
        forced(),
        ImmutableSet.of());
  }

  /**
   * Merges the other side's state into this copy; that is no change of this side's own and gets no
   * revision. Store the Platform's result before its answer leaves, as with {@link #ship}.
   *
   * @throws IllegalArgumentException if the state is this side's own
   */
  public Reception<E> receive(ReplicaState<E> other, Instant now) {
    checkArgument(other.side() != side, "the %s received a state of its own", side.word());
    return Reception.of(this, other, now);
  }

  /**
   * This Platform's copy after the operator said that it stands as it is, whatever the BaaS has.
   * Whether a user who is inactive at the BaaS may become active again is not looked at: deactivate
   * first where in doubt.
   *
   * @throws IllegalStateException if it has not halted
   */
  public Replica<E> operatorChoosesPlatform(Instant now) {
    Progress resumed = progress.resumed(0, now);
    return with(values, stamps.fenced(resumed.revision()), resumed);
  }

  /**
   * This Platform's copy after the operator said that the BaaS's profile stands: it takes the
   * shared fields, and is inactive if either copy is.
   *
   * @throws IllegalStateException if it has not halted
   */
  public Replica<E> operatorChoosesBaas(ReplicaState<E> baas, Instant now) {
    Progress resumed = progress.resumed(baas.revision(), now);
    Values<E> adopted = fields().adopted(values, baas.values());
    return with(fields().updated(adopted, now), stamps.fenced(resumed.revision()), resumed);
  }

  /** Whether this side has changes that the other has not confirmed. */
  public boolean isPending() {
    return revision() > confirmed();
  }

  /** Whether the other side has confirmed this side's newest change. */
  public boolean isSynced() {
    return !isPending();
  }

  /**
   * Whether this Platform's copy forgot what the BaaS has seen of it, and waits for an operator.
   */
  public boolean isHalted() {
    return progress.isHalted();
  }

  /** The side whose copy this is. */
  public SystemOfRecord side() {
    return side;
  }

  /** The values that this side stores: without those which are computed when they are read. */
  public Values<E> values() {
    return values;
  }

  /** The values as they are shown, with {@code synced}; a tenant's count of users is not here. */
  public Values<E> valuesWithSynced() {
    return values.with(fields().synced, isSynced());
  }

  /** The stamps of the shared fields. */
  public Stamps<E> stamps() {
    return stamps;
  }

  /** The newest revision of this side's own; 0 before its first. */
  public long revision() {
    return progress.revision();
  }

  /** The newest revision of the other side that has been merged here. */
  public long seen() {
    return progress.seen();
  }

  /** The revision of its own that the other side confirmed last; a late answer may lower it. */
  public long confirmed() {
    return progress.confirmed();
  }

  /** The highest revision that the BaaS ever confirmed to this Platform; 0 at the BaaS. */
  public long highestConfirmed() {
    return progress.highestConfirmed();
  }

  /** The revisions that this Platform sent since, at most {@value #MAX_SENT}; none at the BaaS. */
  public ImmutableSortedSet<Long> sent() {
    return progress.sent();
  }

  /** Whether an operator decided that this Platform's copy stands, until all of it is confirmed. */
  public boolean forced() {
    return progress.forced();
  }

  /** The newest revision that the BaaS has seen and this Platform forgot; there while it halts. */
  public OptionalLong regressedAt() {
    return progress.regressedAt();
  }

  /** The version of the stored row that this copy was made from, counted from 1; 0 for none yet. */
  public long version() {
    return version;
  }

  /** This copy once it has been stored: its version is the stored one. */
  public Replica<E> stored() {
    return new Replica<>(side, values, stamps, progress, version + 1);
  }

  Progress progress() {
    return progress;
  }

  SyncFields<E> fields() {
    return stamps.fields();
  }

  Replica<E> with(Values<E> newValues, Stamps<E> newStamps, Progress newProgress) {
    Replica<E> changed = new Replica<>(side, newValues, newStamps, newProgress, version);
    return changed.equals(this) ? this : changed;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Replica<?> that
        && side == that.side
        && version == that.version
        && progress.equals(that.progress)
        && stamps.equals(that.stamps)
        && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return progress.hashCode();
  }

  @Override
  public String toString() {
    return "Replica[%s %s at version %d, %s]"
        .formatted(side.word(), values.catalogue(), version, progress);
  }
}

package dev.tenantry.domain.sync;

import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.sync.Reception.Outcome;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.time.Instant;
import java.util.function.BiPredicate;

/** The protocol with one rule taken away; the shipped code does the rest. */
enum Mutant {
  /** Stamps compare by the BaaS's revision first. */
  BAAS_REVISION_FIRST(
      new OtherMerge(
          (mine, theirs) ->
              theirs.stamp().baas() != mine.stamp().baas()
                  ? theirs.stamp().baas() > mine.stamp().baas()
                  : theirs.stamp().platform() > mine.stamp().platform())),

  /** What arrives last stands. */
  LAST_ARRIVAL_WINS(new OtherMerge((mine, theirs) -> true)),

  /** What a side has it keeps. */
  LOCAL_VALUE_WINS(new OtherMerge((mine, theirs) -> mine.value() == null)),

  /** Revisions are counted, not taken from the clock. */
  PLAIN_COUNTER(
      new Protocol() {
        @Override
        Replica<User> write(Replica<User> copy, Patch<User> patch, Instant now) {
          return copy.write(patch, Instant.EPOCH);
        }

        @Override
        Replica<User> writeValues(Replica<User> copy, Values<User> values, Instant now) {
          return copy.writeValues(values, Instant.EPOCH);
        }
      }),

  /** A move between tenants restamps nothing. */
  NO_FENCE(
      new Protocol() {
        @Override
        Replica<User> write(Replica<User> copy, Patch<User> patch, Instant now) {
          Replica<User> after = copy.write(patch, now);
          return patch.fields().contains(UserFields.TENANT_ID)
              ? rebuilt(after).stamps(copy.stamps()).build()
              : after;
        }
      }),

  /** The Platform does not remember what it sends. */
  FORGETS_WHAT_IT_SENT(
      new Protocol() {
        @Override
        Replica<User> ship(Replica<User> copy) {
          return copy;
        }

        @Override
        Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
          return rebuilt(super.receive(copy, state, now)).sent(copy.sent()).build();
        }
      }),

  /** The Platform does not look whether it was restored. */
  NO_REGRESSION_CHECK_AT_PLATFORM(
      new Protocol() {
        @Override
        Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
          long remembered = Math.max(copy.highestConfirmed(), state.seen());
          return copy.side() == SystemOfRecord.PLATFORM
              ? super.receive(rebuilt(copy).highestConfirmed(remembered).build(), state, now)
              : super.receive(copy, state, now);
        }
      }),

  /** The BaaS does not look whether the Platform was restored. */
  NO_REGRESSION_CHECK_AT_BAAS(
      new Protocol() {
        @Override
        Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
          return super.receive(copy, confirming(state, Long.MAX_VALUE), now);
        }
      }),

  /** What the operator decided is not remembered. */
  DECISION_IS_FORGOTTEN(
      new Protocol() {
        @Override
        Replica<User> operatorChoosesPlatform(Replica<User> copy, Instant now) {
          Replica<User> after = super.operatorChoosesPlatform(copy, now);
          return rebuilt(after).sent(copy.sent()).forced(false).build();
        }
      }),

  /** What was seen is what arrived last, not what was newest. */
  SEEN_IS_LAST_ARRIVAL(
      new Protocol() {
        @Override
        Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
          Reception<User> reception = copy.receive(state, now);
          return reception.outcome() == Outcome.REGRESSED
              ? reception.replica()
              : rebuilt(reception.replica()).seen(state.revision()).build();
        }
      }),

  /** Sending counts as being confirmed. */
  CONFIRMED_ON_SENDING(
      new Protocol() {
        @Override
        Replica<User> ship(Replica<User> copy) {
          return rebuilt(super.ship(copy)).confirmed(copy.revision()).build();
        }
      }),

  /** An arriving answer confirms whatever is newest here, not what the other has seen. */
  CONFIRMED_ON_ANY_ANSWER(
      new Protocol() {
        @Override
        Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
          Replica<User> after = super.receive(copy, state, now);
          return rebuilt(after).confirmed(after.revision()).build();
        }
      }),

  /** Applying the other side's state is taken for a change of one's own. */
  ECHO(
      new Protocol() {
        @Override
        Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
          Reception<User> reception = copy.receive(state, now);
          Replica<User> after = reception.replica();
          return reception.outcome() == Outcome.APPLIED
              ? rebuilt(after).revision(Revisions.next(after.revision(), now)).build()
              : after;
        }
      }),

  /** A write that changes nothing gets a revision. */
  NO_OP_WRITES_COUNT(
      new Protocol() {
        @Override
        Replica<User> write(Replica<User> copy, Patch<User> patch, Instant now) {
          Replica<User> after = super.write(copy, patch, now);
          long next = Revisions.next(copy.revision(), now);
          return after.equals(copy) ? rebuilt(copy).revision(next).build() : after;
        }
      }),

  /** A BaaS write does not say which Platform write it has seen. */
  BAAS_WRITES_BLINDLY(
      new Protocol() {
        @Override
        Replica<User> write(Replica<User> copy, Patch<User> patch, Instant now) {
          Replica<User> after = super.write(copy, patch, now);
          return after.side() == SystemOfRecord.PLATFORM || after.equals(copy)
              ? after
              : rebuilt(after).stamps(blind(after, patch)).build();
        }
      }),

  /** The BaaS takes what only the Platform may change from old states too. */
  OLD_PLATFORM_STATE_IS_TAKEN(
      new Protocol() {
        @Override
        Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
          Replica<User> after = super.receive(copy, state, now);
          return copy.side() == SystemOfRecord.BAAS ? withTenantOf(after, state) : after;
        }
      }),

  /** The Platform takes from the BaaS what only the Platform may change. */
  PLATFORM_STATE_FLOWS_UP(
      new Protocol() {
        @Override
        Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
          Replica<User> after = super.receive(copy, state, now);
          return after.side() == SystemOfRecord.PLATFORM ? withTenantOf(after, state) : after;
        }
      }),

  /** A restored BaaS goes on counting from its backup. */
  RESTORED_BAAS_DOES_NOT_CATCH_UP(
      new Protocol() {
        @Override
        Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
          return rebuilt(super.receive(copy, state, now)).revision(copy.revision()).build();
        }
      });

  private final transient Protocol protocol;

  Mutant(Protocol protocol) {
    this.protocol = protocol;
  }

  Protocol protocol() {
    return protocol;
  }

  private record Stamped(String value, Stamp stamp) {

    static Stamped of(Values<User> values, Stamps<User> stamps, TextField<User> field) {
      return new Stamped(values.get(field), stamps.stamp(field));
    }
  }

  /** Merges the shared fields by another rule, which says whether the arriving value stands. */
  private static final class OtherMerge extends Protocol {

    private final BiPredicate<Stamped, Stamped> isTaken;

    OtherMerge(BiPredicate<Stamped, Stamped> isTaken) {
      this.isTaken = isTaken;
    }

    @Override
    Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
      Reception<User> reception = copy.receive(state, now);
      Replica<User> after = reception.replica();
      if (reception.outcome() == Outcome.REGRESSED) {
        return after;
      }
      Values<User> values = after.values();
      Stamps<User> stamps = after.stamps();
      for (TextField<User> field : History.FIELDS) {
        Stamped mine = Stamped.of(copy.values(), copy.stamps(), field);
        Stamped theirs = Stamped.of(state.values(), state.stamps(), field);
        Stamped chosen = isTaken.test(mine, theirs) ? theirs : mine;
        values = values.toBuilder().set(field, chosen.value()).build();
        stamps = stamps.with(after.fields().position(field), chosen.stamp());
      }
      return rebuilt(after, values).stamps(stamps).build();
    }
  }

  private static Stamps<User> blind(Replica<User> after, Patch<User> patch) {
    Stamps<User> stamps = after.stamps();
    for (TextField<User> field : History.FIELDS) {
      if (patch.fields().contains(field)) {
        long own = stamps.stamp(field).baas();
        stamps = stamps.with(after.fields().position(field), new Stamp(0, own));
      }
    }
    return stamps;
  }

  private static Replica<User> withTenantOf(Replica<User> copy, ReplicaState<User> state) {
    Values<User> values = copy.values().withFieldOf(state.values(), UserFields.TENANT_ID);
    return rebuilt(copy, values).build();
  }

  private static ReplicaState<User> confirming(ReplicaState<User> state, long revision) {
    return new ReplicaState<>(
        state.side(),
        state.revision(),
        state.seen(),
        state.values(),
        state.stamps(),
        revision,
        state.sent(),
        state.forced(),
        state.superseded());
  }

  private static ReplicaBuilder<User> rebuilt(Replica<User> copy) {
    return rebuilt(copy, copy.values());
  }

  private static ReplicaBuilder<User> rebuilt(Replica<User> copy, Values<User> values) {
    return Replica.restore(copy.side(), values)
        .stamps(copy.stamps())
        .revision(copy.revision())
        .seen(copy.seen())
        .confirmed(copy.confirmed())
        .highestConfirmed(copy.highestConfirmed())
        .sent(copy.sent())
        .forced(copy.forced())
        .regressedAt(copy.regressedAt())
        .version(copy.version());
  }
}

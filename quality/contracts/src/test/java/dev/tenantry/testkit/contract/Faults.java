package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaBuilder;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Repositories that each do one thing wrong, in the ways in which an adapter is likely to. */
final class Faults {

  /** One thing done wrong. */
  interface Fault
      extends Function<ReplicaRepository<User, UserId>, ReplicaRepository<User, UserId>> {}

  private Faults() {}

  /** Stores something else than it was given. */
  static Fault storing(UnaryOperator<Replica<User>> wrongly) {
    return right ->
        new ForwardingUsers(right) {
          @Override
          public void insert(Collection<Replica<User>> created) {
            right.insert(created.stream().map(wrongly).toList());
          }

          @Override
          public void update(Collection<Replica<User>> changed) {
            right.update(changed.stream().map(wrongly).toList());
          }
        };
  }

  /** Stores the same values, but forgets part of what the copy remembers of the exchange. */
  static Fault forgetting(UnaryOperator<ReplicaBuilder<User>> part) {
    return storing(copy -> part.apply(rebuilt(copy, copy.values())).build());
  }

  /** Remembers the exchange, but stores other values. */
  static Fault changing(UnaryOperator<Values<User>> wrongly) {
    return storing(copy -> rebuilt(copy, wrongly.apply(copy.values())).build());
  }

  /** Answers another query than it was asked, in another scope. */
  static Fault asking(UnaryOperator<Query<User>> wrongly, UnaryOperator<TenantScope> scopes) {
    return right ->
        new ForwardingUsers(right) {
          @Override
          public Optional<Values<User>> find(UserId id, TenantScope scope) {
            return right.find(id, scopes.apply(scope));
          }

          @Override
          public Page<Values<User>> page(Query<User> query, TenantScope scope) {
            return right.page(wrongly.apply(query), scopes.apply(scope));
          }

          @Override
          public long count(Query<User> query, TenantScope scope) {
            return right.count(wrongly.apply(query), scopes.apply(scope));
          }
        };
  }

  /** Shows something else than is stored. */
  static Fault showing(UnaryOperator<Values<User>> wrongly) {
    return right ->
        new ForwardingUsers(right) {
          @Override
          public Optional<Values<User>> find(UserId id, TenantScope scope) {
            return right.find(id, scope).map(wrongly);
          }

          @Override
          public Page<Values<User>> page(Query<User> query, TenantScope scope) {
            return right.page(query, scope).map(wrongly);
          }
        };
  }

  /** Locks as it was asked to, and gives something else. */
  static Fault locking(
      UnaryOperator<Replica<User>> wrongly, UnaryOperator<List<Replica<User>>> all) {
    return right ->
        new ForwardingUsers(right) {
          @Override
          public Optional<Replica<User>> lock(UserId id) {
            return right.lock(id).map(wrongly);
          }

          @Override
          public List<Replica<User>> lockAll(Collection<UserId> ids) {
            return all.apply(right.lockAll(ids));
          }

          @Override
          public <J extends EntityId> Optional<Replica<User>> lockBy(IdField<User, J> field, J id) {
            return right.lockBy(field, id).map(wrongly);
          }
        };
  }

  /** Replaces other copies than it was given. */
  static Fault updating(UnaryOperator<List<Replica<User>>> wrongly) {
    return right ->
        new ForwardingUsers(right) {
          @Override
          public void update(Collection<Replica<User>> changed) {
            right.update(wrongly.apply(List.copyOf(changed)));
          }
        };
  }

  /** The same values, but each copy remembers of the exchange what the first one does. */
  static List<Replica<User>> likeTheFirst(List<Replica<User>> copies) {
    return copies.stream()
        .map(copy -> rebuilt(copies.get(0), copy.values()).version(copy.version()).build())
        .toList();
  }

  /** Takes whatever version a changed copy comes with. */
  static ReplicaRepository<User, UserId> overwriting(ReplicaRepository<User, UserId> right) {
    return new ForwardingUsers(right) {
      @Override
      public void update(Collection<Replica<User>> changed) {
        for (Replica<User> copy : changed) {
          long version =
              right.lock(copy.values().require(UserFields.ID)).map(Replica::version).orElse(0L);
          right.update(List.of(SyncStates.atVersion(version, copy)));
        }
      }
    };
  }

  /** Passes over what it cannot store, in silence. */
  static ReplicaRepository<User, UserId> swallowing(ReplicaRepository<User, UserId> right) {
    return new ForwardingUsers(right) {
      @Override
      public void insert(Collection<Replica<User>> created) {
        for (Replica<User> copy : created) {
          if (stored(copy).isEmpty()) {
            right.insert(List.of(copy));
          }
        }
      }

      @Override
      public void update(Collection<Replica<User>> changed) {
        right.update(changed.stream().filter(copy -> stored(copy).isPresent()).toList());
      }

      private Optional<Replica<User>> stored(Replica<User> copy) {
        return right.lock(copy.values().require(UserFields.ID));
      }
    };
  }

  /** Names another field and other versions in its refusals. */
  static ReplicaRepository<User, UserId> misnaming(ReplicaRepository<User, UserId> right) {
    return new ForwardingUsers(right) {
      @Override
      public void insert(Collection<Replica<User>> created) {
        try {
          right.insert(created);
        } catch (ConflictException conflict) {
          throw new ConflictException(conflict.entity(), "value");
        }
      }

      @Override
      public void update(Collection<Replica<User>> changed) {
        try {
          right.update(changed);
        } catch (StaleDataException stale) {
          throw new StaleDataException(stale.entity(), stale.id(), 0, 0);
        }
      }
    };
  }

  /** Leaves a stored value where the changed copy has none. */
  static ReplicaRepository<User, UserId> keeping(ReplicaRepository<User, UserId> right) {
    return new ForwardingUsers(right) {
      @Override
      public void update(Collection<Replica<User>> changed) {
        right.update(changed.stream().map(copy -> rebuilt(copy, filled(copy)).build()).toList());
      }

      private Values<User> filled(Replica<User> copy) {
        Values<User> stored =
            right.lock(copy.values().require(UserFields.ID)).orElseThrow().values();
        Values<User> filled = copy.values();
        for (Field<User, ?> field : UserFields.ALL.fields()) {
          filled = filled.find(field).isPresent() ? filled : filled.withFieldOf(stored, field);
        }
        return filled;
      }
    };
  }

  private static ReplicaBuilder<User> rebuilt(Replica<User> copy, Values<User> values) {
    return Replica.restore(SystemOfRecord.PLATFORM, values)
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

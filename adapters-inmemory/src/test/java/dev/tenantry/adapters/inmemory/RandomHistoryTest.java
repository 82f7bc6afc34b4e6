package dev.tenantry.adapters.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Random transactions, kept and undone, against a map: whatever happened, every index answers as a
 * look at all users would.
 */
class RandomHistoryTest {

  private static final int NUMBERS = 40;
  private static final ImmutableList<RoleKey> ROLES =
      ImmutableList.of(RoleKey.OWNER, RoleKey.parse("freelancer"), RoleKey.parse("team-lead"));

  @Test
  void answersFromEveryIndexAsALookAtAllUsersWould() {
    for (int seed = 0; seed < 15; seed++) {
      new History(seed).run();
    }
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class History {

    private final int seed;
    private final Random random;
    private final InMemoryPersistence persistence = InMemoryPersistence.create();
    private Map<UserId, Replica<User>> stored = new HashMap<>();

    History(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    void run() {
      persistence
          .platform()
          .execute(
              platform -> {
                createRoles(platform.roles());
                return true;
              });
      for (int transaction = 0; transaction < 60; transaction++) {
        Map<UserId, Replica<User>> changed = new HashMap<>(stored);
        boolean kept = random.nextInt(3) > 0;
        try {
          persistence
              .platform()
              .execute(
                  platform -> {
                    for (int step = random.nextInt(6); step >= 0; step--) {
                      change(platform.users(), changed);
                    }
                    if (!kept) {
                      throw new Undone();
                    }
                    return true;
                  });
          stored = changed;
        } catch (Undone onPurpose) {
          assertThat(kept).isFalse();
        } catch (ConflictException | StaleDataException refused) {
          // What was done before in the same transaction is undone with it.
        }
        assertStored();
      }
    }

    private static void createRoles(RoleRepository roles) {
      for (RoleKey key : ROLES.subList(1, ROLES.size())) {
        RoleId id = new RoleId(new UUID(0, key.hashCode()));
        roles.insert(Role.of(id, key, key.value(), Instant.EPOCH));
      }
    }

    private void change(UserRepository users, Map<UserId, Replica<User>> changed) {
      Replica<User> copy = randomCopy(changed);
      UserId id = copy.values().require(UserFields.ID);
      boolean isNew = copy.version() == 0;
      boolean fits = changed.containsKey(id) != isNew && !takesAnothers(copy, changed);
      try {
        if (isNew) {
          users.insert(ImmutableList.of(copy));
        } else {
          users.update(ImmutableList.of(copy));
        }
        assertThat(fits).as("seed %d accepts", seed).isTrue();
        changed.put(id, copy.stored());
      } catch (ConflictException | StaleDataException refused) {
        assertThat(fits).as("seed %d refuses", seed).isFalse();
        throw refused;
      }
    }

    private Replica<User> randomCopy(Map<UserId, Replica<User>> changed) {
      int number = random.nextInt(NUMBERS);
      Values<User> values =
          Users.values(number).toBuilder()
              .set(UserFields.REFERENCE, "reference-" + random.nextInt(NUMBERS))
              .set(UserFields.EMAIL, "user" + random.nextInt(NUMBERS) + "@example.com")
              .set(
                  UserFields.TENANT_ID,
                  random.nextInt(4) == 0 ? null : Users.tenant(random.nextInt(3)))
              .set(UserFields.ROLES, randomRoles())
              .set(UserFields.CREATED_AT, Instant.EPOCH.plusSeconds(random.nextInt(20)))
              .build();
      Replica<User> before = changed.get(Users.id(number));
      long version = before == null || random.nextInt(5) == 0 ? 0 : before.version();
      return Users.copy(values, random.nextInt(2), version);
    }

    private ImmutableSortedSet<RoleKey> randomRoles() {
      return ROLES.stream()
          .filter(role -> random.nextBoolean())
          .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private void assertStored() {
      assertAnswer(UserQuery.all(), Users.EVERYTHING, user -> true);
      assertAnswer(
          UserQuery.all(),
          TenantScope.of(Users.tenant(1)),
          user -> UserFields.TENANT_ID.equalTo(Users.tenant(1)).matches(user));
      assertAnswer(UserFields.SYNCED.equalTo(false));
      for (int number = 0; number < NUMBERS; number++) {
        assertAnswer(UserFields.ID.equalTo(Users.id(number)));
        assertAnswer(UserFields.REFERENCE.equalTo("reference-" + number));
        assertAnswer(UserFields.EMAIL.equalTo("user" + number + "@example.com"));
      }
      for (int number = 0; number < 3; number++) {
        assertAnswer(UserFields.TENANT_ID.equalTo(Users.tenant(number)));
      }
      for (String role : List.of("Owner", "freelancer", "team-lead")) {
        assertAnswer(UserFields.ROLE_KEY.equalTo(role));
      }
    }

    private void assertAnswer(Condition<User> condition) {
      assertAnswer(UserQuery.where(condition), Users.EVERYTHING, condition::matches);
    }

    private void assertAnswer(
        Query<User> query, TenantScope scope, Predicate<Values<User>> expected) {
      List<Values<User>> wanted =
          stored.values().stream()
              .map(Replica::valuesWithSynced)
              .filter(expected)
              .sorted(
                  Comparator.comparing((Values<User> user) -> user.require(UserFields.CREATED_AT))
                      .thenComparing(
                          user -> user.require(UserFields.ID), UserFields.ID.comparator()))
              .toList();
      assertThat(
              persistence
                  .platform()
                  .<List<Values<User>>>read(platform -> platform.users().page(query, scope).data()))
          .as("seed %d, %s", seed, query)
          .isEqualTo(wanted);
    }
  }

  private static boolean takesAnothers(Replica<User> copy, Map<UserId, Replica<User>> all) {
    return all.values().stream()
        .filter(other -> !other.values().agreesWith(copy.values(), UserFields.ID))
        .anyMatch(
            other ->
                other.values().agreesWith(copy.values(), UserFields.EMAIL_KEY)
                    || other.values().agreesWith(copy.values(), UserFields.REFERENCE));
  }
}

package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** One database for both sides, in which somebody has put one copy apart from the other. */
class OneDatabaseTest {

  private final TwoDatabases two = new TwoDatabases();

  @Test
  void makesACopyAgainThatIsMissingAtTheBaas() {
    User anna = two.create("anna");
    InMemoryPersistence one = InMemoryPersistence.create(two.clock);
    insertOnPlatform(one, platformCopy(anna));
    try (Tenantry tenantry = two.builder().persistence(one).build()) {
      rename(tenantry, anna, "Anne");

      assertThat(nameAtBaas(one, anna)).isEqualTo("Anne");
      assertThat(tenantry.sync().status().isInStep()).isTrue();
    }
  }

  @Test
  void keepsAChangeOfTheBaasThatThePlatformDoesNotKnowOf() {
    User anna = two.create("anna");
    InMemoryPersistence one = InMemoryPersistence.create(two.clock);
    one.baas()
        .execute(
            stored -> {
              stored.users().insert(List.of(two.baasCopy(anna)));
              return true;
            });
    two.clock.advance(Duration.ofHours(1));
    try (Tenantry tenantry = two.builder().persistence(one).build()) {
      tenantry
          .baas()
          .asSuperAdmin()
          .users()
          .update(UserPatch.set(UserFields.FIRST_NAME, "Anne"), BaasUserKey.id(anna.baasId()));
      assertThat(tenantry.sync().status().pending()).isEqualTo(1);

      assertThat(tenantry.sync().resolve(anna.id(), SystemOfRecord.BAAS)).isTrue();
      assertThat(tenantry.platform().asSuperAdmin().user(anna.id()).firstName()).hasValue("Anne");
      assertThat(tenantry.sync().status().isInStep()).isTrue();
    }
  }

  @Test
  void leavesTheBaasAloneWhereThePlatformsCopyHasHalted() {
    User anna = two.create("anna");
    InMemoryPersistence one = InMemoryPersistence.create(two.clock);
    insertOnPlatform(one, halted(platformCopy(anna)));
    one.baas()
        .execute(
            stored -> {
              stored.users().insert(List.of(two.baasCopy(anna)));
              return true;
            });
    try (Tenantry tenantry = two.builder().persistence(one).build()) {
      rename(tenantry, anna, "Anne");
      assertThat(nameAtBaas(one, anna)).isEqualTo("anna");

      assertThat(tenantry.sync().resolve(anna.id(), SystemOfRecord.PLATFORM)).isTrue();
      assertThat(nameAtBaas(one, anna)).isEqualTo("Anne");
    }
  }

  private Replica<User> platformCopy(User user) {
    return two.platform.platform().execute(stored -> stored.users().lock(user.id())).orElseThrow();
  }

  private static Replica<User> halted(Replica<User> copy) {
    return Replica.restore(copy.side(), copy.values())
        .stamps(copy.stamps())
        .revision(copy.revision())
        .confirmed(copy.confirmed())
        .highestConfirmed(copy.highestConfirmed())
        .regressedAt(OptionalLong.of(copy.revision() + 1))
        .build();
  }

  private static void insertOnPlatform(InMemoryPersistence one, Replica<User> copy) {
    one.platform()
        .execute(
            stored -> {
              stored.users().insert(List.of(copy));
              return true;
            });
  }

  private static void rename(Tenantry tenantry, User user, String name) {
    tenantry
        .platform()
        .asSuperAdmin()
        .updateUser(user.id(), UserPatch.set(UserFields.FIRST_NAME, name));
  }

  private static String nameAtBaas(InMemoryPersistence one, User user) {
    return one.baas()
        .execute(stored -> stored.users().lock(user.id()))
        .orElseThrow()
        .values()
        .require(UserFields.FIRST_NAME);
  }
}

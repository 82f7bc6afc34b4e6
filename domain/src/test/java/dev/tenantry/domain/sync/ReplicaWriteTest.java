package dev.tenantry.domain.sync;

import static dev.tenantry.domain.sync.Pair.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplicaWriteTest {

  private static final Patch<User> RENAME = UserPatch.set(UserFields.FIRST_NAME, "Francis");
  private static final TenantId TENANT = new TenantId(new UUID(0, 9));

  @Test
  void aNewUserIsPendingAndEverySharedFieldIsStamped() {
    Replica<User> created = Replica.created(Pair.anna(), at(100));

    assertThat(created.side()).isEqualTo(SystemOfRecord.PLATFORM);
    assertThat(created.revision()).isEqualTo(100);
    assertThat(created.isPending()).isTrue();
    assertThat(created.isSynced()).isFalse();
    assertThat(created.version()).isZero();
    assertThat(created.values()).isEqualTo(Pair.anna());
    assertEverySharedFieldHas(created, new Stamp(100, 0));
  }

  @Test
  void aWriteStampsOnlyWhatTrulyChanges() {
    Replica<User> before = Pair.inStep().platform();

    Replica<User> after =
        before.write(
            UserPatch.set(UserFields.LAST_NAME, "Webb").and(UserFields.FIRST_NAME, "Anna"),
            at(200));

    assertThat(after.revision()).isEqualTo(200);
    assertThat(after.stamps().stamp(UserFields.LAST_NAME)).isEqualTo(new Stamp(200, 0));
    assertThat(after.stamps().stamp(UserFields.FIRST_NAME)).isEqualTo(new Stamp(100, 0));
    assertThat(after.values().get(UserFields.LAST_NAME)).isEqualTo("Webb");
    assertThat(after.isPending()).isTrue();
  }

  @Test
  void aWriteThatChangesNothingLeavesNoTrace() {
    Pair pair = Pair.inStep();
    Patch<User> same = UserPatch.set(UserFields.FIRST_NAME, "Anna").andClear(UserFields.PHONE);

    assertThat(pair.platform().write(same, at(200))).isSameAs(pair.platform());
    assertThat(pair.baas().write(same, at(200))).isSameAs(pair.baas());
    assertThat(pair.platform().write(Patch.none(UserFields.ALL), at(200)))
        .isSameAs(pair.platform());
    assertThat(pair.platform().write(UserPatch.set(UserFields.ACTIVE, true), at(200)))
        .as("deactivating and the like can be repeated")
        .isSameAs(pair.platform());
  }

  @Test
  void aWriteSetsTheTimeOfChangeInMicroseconds() {
    Replica<User> after =
        Pair.inStep().baas().write(RENAME, Instant.parse("2026-01-01T00:00:00.123456789Z"));

    assertThat(after.values().get(UserFields.UPDATED_AT))
        .isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
    assertThat(after.values().get(UserFields.CREATED_AT)).isEqualTo(at(100));
  }

  @Test
  void revisionsGrowWhateverTheClockDoes() {
    Replica<User> first = Pair.inStep().platform().write(RENAME, at(500));
    Replica<User> second = first.write(UserPatch.clear(UserFields.FIRST_NAME), at(400));
    Replica<User> third = second.write(RENAME, at(400));

    assertThat(first.revision()).isEqualTo(500);
    assertThat(second.revision()).isEqualTo(501);
    assertThat(third.revision()).isEqualTo(502);
  }

  @Test
  void aBaasWriteKeepsThePlatformsWriteThatItHasSeen() {
    Replica<User> after = Pair.inStep().baas().write(RENAME, at(200));

    assertThat(after.revision()).isEqualTo(200);
    assertThat(after.stamps().stamp(UserFields.FIRST_NAME)).isEqualTo(new Stamp(100, 200));
    assertThat(after.stamps().stamp(UserFields.LAST_NAME)).isEqualTo(new Stamp(100, 0));
  }

  @Test
  void aPlatformWriteKeepsTheBaasWriteThatItHasSeen() {
    Pair told = Pair.inStep().baasWrites(RENAME, 200).baasShips(210);

    Replica<User> after = told.platform().write(UserPatch.clear(UserFields.FIRST_NAME), at(300));

    assertThat(after.stamps().stamp(UserFields.FIRST_NAME)).isEqualTo(new Stamp(300, 200));
  }

  @Test
  void joiningMovingAndLeavingATenantRestampsEverySharedField() {
    Replica<User> joined =
        Pair.inStep().platform().write(UserPatch.set(UserFields.TENANT_ID, TENANT), at(200));
    assertEverySharedFieldHas(joined, new Stamp(200, 0));

    Replica<User> left = joined.write(UserPatch.clear(UserFields.TENANT_ID), at(300));
    assertEverySharedFieldHas(left, new Stamp(300, 0));
  }

  @Test
  void stateThatOnlyThePlatformChangesGetsARevisionAndNoStamp() {
    Replica<User> before = Pair.inStep().platform();

    Replica<User> after = before.write(UserPatch.set(UserFields.ACTIVE, false), at(200));

    assertThat(after.revision()).isEqualTo(200);
    assertThat(after.stamps()).isEqualTo(before.stamps());
  }

  @Test
  void rolesAreWrittenAsValues() {
    Replica<User> before = Pair.inStep().platform();
    ImmutableSortedSet<RoleKey> roles = ImmutableSortedSet.of(RoleKey.parse("freelancer"));

    Replica<User> after =
        before.writeValues(before.values().with(UserFields.ROLES, roles), at(200));

    assertThat(after.values().get(UserFields.ROLES)).isEqualTo(roles);
    assertThat(after.values().get(UserFields.UPDATED_AT)).isEqualTo(at(200));
    assertThat(after.revision()).isEqualTo(200);
    assertThat(after.stamps()).isEqualTo(before.stamps());
    assertThat(after.writeValues(after.values(), at(300))).isSameAs(after);
  }

  @Test
  void theBaasNeverWritesWhatOnlyThePlatformMayChange() {
    Replica<User> baas = Pair.inStep().baas();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> baas.write(UserPatch.set(UserFields.ACTIVE, false), at(200)))
        .withMessageContaining("user.active");
    assertThatIllegalArgumentException()
        .as("also beside a field that it may change")
        .isThrownBy(() -> baas.write(RENAME.and(UserFields.EMAIL, "francis@example.com"), at(200)))
        .withMessageContaining("user.email")
        .withMessageNotContaining("francis");
  }

  @Test
  void whatIsComputedOnReadingIsNotKept() {
    Values<User> shown = Pair.anna().with(UserFields.SYNCED, true);

    Replica<User> created = Replica.created(shown, at(100));
    Replica<User> restored = Replica.restore(SystemOfRecord.PLATFORM, shown).build();
    Replica<User> written = created.writeValues(shown.with(UserFields.ACTIVE, false), at(200));

    assertThat(created.values().find(UserFields.SYNCED)).isEmpty();
    assertThat(restored.values().find(UserFields.SYNCED)).isEmpty();
    assertThat(written.values().find(UserFields.SYNCED)).isEmpty();
    assertThat(created.writeValues(shown, at(200))).isSameAs(created);
  }

  @Test
  void showsWhetherItIsSynced() {
    Pair pair = Pair.inStep();

    assertThat(pair.platform().valuesWithSynced().get(UserFields.SYNCED)).isTrue();
    assertThat(pair.platform().write(RENAME, at(200)).valuesWithSynced().get(UserFields.SYNCED))
        .isFalse();
  }

  @Test
  void keepsTheVersionOfTheRowThatItWasMadeFromUntilItIsStored() {
    Replica<User> read = Replica.restore(SystemOfRecord.PLATFORM, Pair.anna()).version(4).build();

    Replica<User> changed = read.write(RENAME, at(200)).ship();

    assertThat(changed.version()).isEqualTo(4);
    assertThat(changed.stored().version()).isEqualTo(5);
    assertThat(Replica.created(Pair.anna(), at(100)).stored().version()).isEqualTo(1);
  }

  @Test
  void showsNoValue() {
    Replica<User> written = Pair.inStep().baas().write(RENAME, at(200));

    assertThat(written.toString() + written.state() + written.state().stamps())
        .doesNotContain("Francis")
        .doesNotContain("example.com")
        .contains("BaaS user at version 0")
        .contains("revision=200");
  }

  private static void assertEverySharedFieldHas(Replica<User> copy, Stamp stamp) {
    for (Field<?, ?> shared : SyncPolicy.sharedFields(EntityType.USER)) {
      Field<User, ?> field = UserFields.ALL.named(shared.name()).orElseThrow();
      assertThat(copy.stamps().stamp(field)).as(shared.name()).isEqualTo(stamp);
    }
  }
}

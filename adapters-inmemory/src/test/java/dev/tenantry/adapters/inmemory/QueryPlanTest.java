package dev.tenantry.adapters.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.RoleKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How few of a thousand rows a query looks at. */
class QueryPlanTest {

  private static final int STORED = 1_000;

  private final ReplicaTable<User> platform = UserTable.onPlatform();
  private final ReplicaTable<User> baas = UserTable.atBaas();

  @BeforeEach
  void fill() {
    Transaction transaction = Transaction.writing();
    for (int number = 0; number < STORED; number++) {
      Values<User> values =
          Users.values(number).toBuilder()
              .set(UserFields.TENANT_ID, Users.tenant(number % 100))
              .set(UserFields.ROLES, ImmutableSortedSet.of(RoleKey.parse("role-" + number % 50)))
              .build();
      int confirmed = number % 200 == 0 ? 0 : 1;
      platform.insert(Users.copy(values, confirmed, 0), transaction);
      baas.insert(Users.copy(values, confirmed, 0), transaction);
    }
  }

  @Test
  void looksAtOneRowForAnIdAReferenceOrAnAddress() {
    assertLooksAt(1, UserFields.ID.equalTo(Users.id(7)));
    assertLooksAt(1, UserFields.BAAS_ID.equalTo(Users.values(7).require(UserFields.BAAS_ID)));
    assertLooksAt(1, UserFields.REFERENCE.equalTo("reference-7"));
    assertLooksAt(1, UserFields.EMAIL.equalTo("USER7@example.com"));
  }

  @Test
  void looksAtOneRowForEachOfSeveralValues() {
    assertLooksAt(2, UserFields.ID.valueIn(ImmutableList.of(Users.id(7), Users.id(8))));
    assertLooksAt(2, UserFields.REFERENCE.valueIn("reference-7", "reference-8"));
    assertLooksAt(0, UserFields.EMAIL.valueIn(ImmutableList.of()));
  }

  @Test
  void looksAtTheUsersOfATenantOrARoleOrAtThePendingOnes() {
    assertLooksAt(10, UserFields.TENANT_ID.equalTo(Users.tenant(7)));
    assertLooksAt(
        20, UserFields.TENANT_ID.valueIn(ImmutableList.of(Users.tenant(7), Users.tenant(8))));
    assertLooksAt(20, UserFields.ROLE_KEY.equalTo("role-7"));
    assertLooksAt(40, UserFields.ROLE_KEY.valueIn(ImmutableList.of("role-7", "role-8")));
    assertLooksAt(5, UserFields.SYNCED.equalTo(false));
    assertLooksAt(5, UserFields.SYNCED.notEqualTo(true));
  }

  @Test
  void looksAtTheFewestOfSeveralConditionsInWhateverOrder() {
    Condition<User> tenant = UserFields.TENANT_ID.equalTo(Users.tenant(7));
    Condition<User> role = UserFields.ROLE_KEY.equalTo("role-7");
    Condition<User> reference = UserFields.REFERENCE.equalTo("reference-7");

    assertLooksAt(10, tenant, role);
    assertLooksAt(10, role, tenant);
    assertLooksAt(1, role, tenant, reference);
    assertLooksAt(1, reference, tenant, role);
  }

  @Test
  void checksOnlyWhatTheIndexHasNotDecided() {
    Condition<User> tenant = UserFields.TENANT_ID.equalTo(Users.tenant(7));
    Condition<User> active = UserFields.ACTIVE.equalTo(true);

    assertThat(platform.plan(ImmutableList.of(active, tenant)).rest()).containsExactly(active);
    assertThat(platform.plan(ImmutableList.of(tenant)).isDecided()).isTrue();
    assertThat(platform.plan(ImmutableList.of()).isDecided()).isTrue();
  }

  @Test
  void looksAtAllRowsWhereNoIndexHelps() {
    assertLooksAt(STORED, UserFields.ACTIVE.equalTo(true));
    assertLooksAt(STORED, UserFields.SYNCED.equalTo(true));
    assertLooksAt(STORED, UserFields.REFERENCE.notEqualTo("reference-7"));
    assertLooksAt(STORED, UserFields.TENANT_ID.notEqualTo(Users.tenant(7)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  private void assertLooksAt(int rows, Condition<User>... conditions) {
    ImmutableList<Condition<User>> all = ImmutableList.copyOf(conditions);
    assertThat(platform.plan(all).candidates().rows().get()).hasSize(rows).doesNotHaveDuplicates();
    assertThat(baas.plan(all).candidates().rows().get()).hasSize(rows);
  }
}

package dev.tenantry.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.field.ValuesForm;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.RoleKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFormTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.000001Z");

  private static final ReplicaState<User> ANNA =
      new ReplicaState<>(
          SystemOfRecord.PLATFORM,
          7,
          3,
          Values.of(UserFields.ALL)
              .set(UserFields.ID, new UserId(new UUID(0, 1)))
              .set(UserFields.BAAS_ID, new BaasUserId(new UUID(0, 2)))
              .set(UserFields.TENANT_ID, new TenantId(new UUID(0, 3)))
              .set(UserFields.REFERENCE, "a\"1")
              .set(UserFields.EMAIL, "Anna@Example.com")
              .set(UserFields.CUSTOM_DATA, CustomData.of(ImmutableMap.of("level", 1.5)))
              .set(UserFields.ACTIVE, true)
              .set(UserFields.IS_OPTED_IN, false)
              .set(UserFields.ROLES, ImmutableSortedSet.of(RoleKey.OWNER))
              .set(UserFields.CREATED_AT, NOON)
              .build(),
          Stamps.parse(UserFields.ALL, "firstName:7.3,email:5.0,shoeSize:1.0"),
          5,
          ImmutableSortedSet.of(6L, 7L),
          true,
          ImmutableSet.of(UserFields.FIRST_NAME, UserFields.PHONE));

  @Test
  void hasTheMembersOfAStateInAStableOrder() {
    Map<String, @Nullable Object> tree = StateForm.tree(ANNA);

    assertThat(tree.keySet())
        .containsExactly(
            "side",
            "revision",
            "seen",
            "values",
            "stamps",
            "highestConfirmed",
            "sent",
            "forced",
            "superseded");
    assertThat(tree)
        .containsEntry("side", "PLATFORM")
        .containsEntry("revision", 7L)
        .containsEntry("seen", 3L)
        .containsEntry("stamps", ANNA.stamps().text())
        .containsEntry("highestConfirmed", 5L)
        .containsEntry("sent", ImmutableList.of(6L, 7L))
        .containsEntry("forced", true)
        .containsEntry("superseded", ImmutableList.of("firstName", "phone"));
    assertThat(tree.get("values"))
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
        .containsEntry("email", "Anna@Example.com")
        .containsEntry("firstName", null)
        .doesNotContainKeys("synced", "updatedAt", "emailKey");
  }

  @Test
  void readsWhatItWroteAsTheSameState() {
    ReplicaState<Tenant> acme =
        Replica.created(
                Values.of(TenantFields.ALL)
                    .set(TenantFields.ID, new TenantId(new UUID(0, 3)))
                    .set(TenantFields.NAME, "Acme")
                    .set(TenantFields.IS_DEFAULT, false)
                    .build(),
                NOON)
            .ship()
            .state();

    assertThat(StateForm.state(UserFields.ALL, StateForm.tree(ANNA))).isEqualTo(ANNA);
    assertThat(StateForm.state(TenantFields.ALL, StateForm.tree(acme))).isEqualTo(acme);
  }

  @Test
  void takesNumbersAsAnyParserGivesThem() {
    Map<String, @Nullable Object> tree = StateForm.tree(ANNA);
    tree.put("revision", 7);
    tree.put("sent", ImmutableList.of(6, 7));

    assertThat(StateForm.state(UserFields.ALL, tree)).isEqualTo(ANNA);
  }

  @Test
  void passesByWhatOnlyANewerVersionKnows() {
    Map<String, @Nullable Object> tree = StateForm.tree(ANNA);
    tree.put("superseded", ImmutableList.of("firstName", "shoeSize", "phone"));
    tree.put("colour", "red");

    assertThat(StateForm.state(UserFields.ALL, tree)).isEqualTo(ANNA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "side",
        "revision",
        "seen",
        "values",
        "stamps",
        "highestConfirmed",
        "sent",
        "forced",
        "superseded"
      })
  void namesTheMemberThatIsMissingOrOfAnotherForm(String member) {
    Map<String, @Nullable Object> tree = StateForm.tree(ANNA);
    tree.put(member, new StringBuilder("secret"));
    assertRefused(tree, member);
    tree.remove(member);
    assertRefused(tree, member);
  }

  @Test
  void aStateOfTheBaasNeedsNothingThatIsThePlatformsToSay() {
    Map<String, @Nullable Object> tree = StateForm.tree(ANNA);
    tree.put("side", "BAAS");
    tree.keySet().removeAll(ImmutableSet.of("highestConfirmed", "sent", "forced", "superseded"));

    assertThat(StateForm.state(UserFields.ALL, tree))
        .isEqualTo(
            new ReplicaState<>(
                SystemOfRecord.BAAS,
                ANNA.revision(),
                ANNA.seen(),
                ANNA.values(),
                ANNA.stamps(),
                0,
                ImmutableSortedSet.of(),
                false,
                ImmutableSet.of()));
  }

  @Test
  void leavesOutWhatIsNoPartOfAState() {
    Map<String, @Nullable Object> values = new HashMap<>(ValuesForm.tree(ANNA.values()));
    values.put("synced", true);
    values.put("updatedAt", NOON.toString());
    Map<String, @Nullable Object> tree = StateForm.tree(ANNA);
    tree.put("values", values);

    assertThat(StateForm.state(UserFields.ALL, tree)).isEqualTo(ANNA);
  }

  @Test
  void takesNoNumberThatNoRevisionIs() {
    for (Object number : ImmutableList.of(-1, 7.5, Double.NaN, new BigDecimal("1e40"))) {
      Map<String, @Nullable Object> tree = StateForm.tree(ANNA);
      tree.put("revision", number);
      assertRefused(tree, "revision");
    }
  }

  @Test
  void namesStampsThatAreNone() {
    Map<String, @Nullable Object> tree = StateForm.tree(ANNA);
    tree.put("stamps", "firstName:secret.1");
    assertRefused(tree, "stamps");
  }

  @Test
  void namesTheListOfWhichAnItemIsOfAnotherForm() {
    Map<String, @Nullable Object> tree = StateForm.tree(ANNA);
    tree.put("sent", ImmutableList.of("six"));
    assertRefused(tree, "sent");
    tree.put("sent", ImmutableList.of());
    tree.put("superseded", ImmutableList.of(1));
    assertRefused(tree, "superseded");
    tree.put("superseded", ImmutableList.of());
    tree.put("side", "MIDDLE");
    assertRefused(tree, "side");
  }

  private static void assertRefused(Map<String, @Nullable Object> tree, String member) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateForm.state(UserFields.ALL, tree))
        .withMessage("a state needs its " + member + ", as StateForm writes it");
  }
}

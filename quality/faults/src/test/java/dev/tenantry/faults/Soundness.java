package dev.tenantry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds at every moment, whatever fails and however much is still to be exchanged. */
final class Soundness {

  private static final ImmutableSet<String> COPIED = ImmutableSet.of("users", "tenants");
  private static final Map<String, String> MISSING = ImmutableMap.of();

  private Soundness() {}

  static void check(Stage stage, Stage.Look look, UseCase useCase) {
    StoredRows platform = look.platform();
    StoredRows baas = look.baas();
    assertThat(platform.isRoleIndexRight("platform_")).as("roles on the Platform").isTrue();
    assertThat(baas.isRoleIndexRight("baas_")).as("roles at the BaaS").isTrue();
    InviteSoundness.check(platform);
    if (!useCase.isRepair()) {
      assertThat(platform.table("platform_users").keySet())
          .as("users with a password")
          .containsAll(
              platform.table("passwords").values().stream()
                  .map(row -> row.get("user_id"))
                  .toList());
      COPIED.forEach(table -> checkDifferencesArePending(stage, table, platform, baas));
    }
  }

  /** What differs is marked as pending on the side that knows more, and in one database is not. */
  private static void checkDifferencesArePending(
      Stage stage, String table, StoredRows platform, StoredRows baas) {
    Map<String, Map<String, String>> here = platform.shared("platform_").get(table);
    Map<String, Map<String, String>> there = baas.shared("baas_").get(table);
    for (String id : Sets.union(here.keySet(), there.keySet())) {
      boolean isPending =
          isPending(platform.table("platform_" + table).get(id))
              || isPending(baas.table("baas_" + table).get(id));
      boolean isEqual = here.getOrDefault(id, MISSING).equals(there.getOrDefault(id, MISSING));
      if (stage.isOne()) {
        assertThat(isEqual && !isPending).as("both copies of %s in one database", table).isTrue();
      } else {
        assertThat(isEqual || isPending).as("%s that differ are pending", table).isTrue();
      }
    }
  }

  private static boolean isPending(@Nullable Map<String, String> row) {
    return row != null && !StoredRows.isTrue(row, "synced");
  }
}

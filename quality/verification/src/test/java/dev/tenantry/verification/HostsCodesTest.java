package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.application.api.Deliveries.Failing;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.domain.error.TenantryException;
import java.io.Serial;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What becomes of codes that a host's listener makes up. */
class HostsCodesTest {

  private static final int FAILURES = 20;

  /** Makes every pause as short as can be. */
  private static final RandomGenerator SHORTEST = () -> 0;

  @Test
  void areCutToWhatEveryStorageKeeps() {
    String longest = Strings.repeat("X", 200);

    assertThat(failing(Databases.emptyPostgresql(), longest + "Y").code()).isEqualTo(longest);
  }

  @Test
  void forgeNoLineOfTheLog() {
    Persistence storage = Databases.emptyH2();
    try (LoggedLines logged = new LoggedLines()) {
      Failing failing = failing(storage, "BAD\r\nINFO all is well\u2028");

      assertThat(failing.code()).isEqualTo("BAD??INFO all is well?");
      assertThat(logged.lines())
          .containsExactly(
              "WARNING audit: telling %s failed 1 times, with %s"
                  .formatted(failing.id(), failing.code()));
    }
  }

  @Test
  void areLoggedWithWhatBecomesOfTheirEntry() {
    Persistence storage = Databases.emptyH2();
    try (LoggedLines logged = new LoggedLines();
        Tenantry tenantry = telling(storage, "BAD")) {
      createUser(tenantry);
      while (!sole(tenantry).parked()) {
        tenantry.deliveries().drain();
      }

      ImmutableList<String> lines = logged.lines();
      assertThat(lines).hasSize(FAILURES);
      assertThat(Iterables.getLast(lines)).endsWith("failed 20 times, with BAD, parked");
      assertThat(lines.subList(0, FAILURES - 1)).noneMatch(line -> line.contains("parked"));
    }
  }

  private static Failing failing(Persistence storage, String code) {
    try (Tenantry tenantry = telling(storage, code)) {
      createUser(tenantry);
      return sole(tenantry);
    }
  }

  private static void createUser(Tenantry tenantry) {
    tenantry.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));
  }

  private static Failing sole(Tenantry tenantry) {
    return tenantry.deliveries().status().failing().get(0);
  }

  private static Tenantry telling(Persistence storage, String code) {
    return Tenantry.builder()
        .persistence(storage)
        .randomness(SHORTEST)
        .changeListener(
            "audit",
            event -> {
              throw new MadeUp(code);
            })
        .build();
  }

  private static final class MadeUp extends TenantryException {

    @Serial private static final long serialVersionUID = 1L;

    MadeUp(String code) {
      super(code, "made up");
    }
  }
}

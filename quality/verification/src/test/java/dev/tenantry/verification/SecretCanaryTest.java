package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Stopwatch;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.domain.event.EventForm;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.harness.FigureLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Secrets and what people typed, marked, go through every operation, by everybody, about what is
 * there, what is taken, what is wrong and what is missing; then the marks are looked for.
 */
class SecretCanaryTest {

  private final Canary canary = new Canary();
  private final Map<InviteId, Secret> mailed = new HashMap<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private PasswordHasher hasher = new MarkedHasher();

  @AfterEach
  void close() {
    canary.close();
  }

  @Test
  void nothingIsShownInMemory() {
    try (Tenantry tenantry = inMemory()) {
      calls(tenantry).all();
    }

    assertThat(canary.hits()).isEmpty();
    assertThat(canary.texts()).isGreaterThan(2_000);
  }

  @Test
  void nothingIsShownByTwoDatabasesOrStoredWhereItDoesNotBelong() {
    Stopwatch watch = Stopwatch.createStarted();
    DataSource platform = Databases.newH2("canary_platform");
    DataSource baas = Databases.newH2("canary_baas");

    search(platform, baas, CanaryCalls::all);

    assertThat(canary.hits()).isEmpty();
    assertThat(Databases.dump(platform)).anyMatch(row -> row.contains(Canary.HASH));
    FigureLine.write(
        "secrets",
        watch.elapsed(),
        ImmutableMap.of("textsAndRows", canary.texts(), "hits", canary.hits().size()));
  }

  @Test
  void aPasswordThatIsStoredIsNoticed() {
    hasher =
        new MarkedHasher() {
          @Override
          public PasswordHash hash(Secret password) {
            return new PasswordHash(password.reveal());
          }
        };

    search(
        Databases.newH2("leak_platform"),
        Databases.newH2("leak_baas"),
        calls -> calls.round(Canary.PERSONAL));

    assertThat(canary.hits()).contains("a table row shows " + Canary.PASSWORD);
  }

  @Test
  void aPasswordThatIsLoggedIsNoticed() {
    hasher =
        new MarkedHasher() {
          @Override
          public PasswordHash hash(Secret password) {
            Logger.getLogger("dev.tenantry.host").fine(password.reveal());
            return super.hash(password);
          }
        };
    try (Tenantry tenantry = inMemory()) {
      calls(tenantry).round(Canary.PERSONAL);
    }

    assertThat(ImmutableSet.copyOf(canary.hits()))
        .containsExactly("a log entry of dev.tenantry.host shows " + Canary.PASSWORD);
  }

  @Test
  void whatIsInATextFormAnEventOrAFailureIsNoticed() {
    canary.searchForms("a form", ImmutableList.of(Secret.of("x"), ImmutableSet.of(1)));
    assertThat(canary.hits()).isEmpty();

    canary.searchForms("a form", ImmutableList.of(new StringBuilder(Canary.TOKEN)));
    canary.search("an event", "{\"hash\":\"" + Canary.HASH + "\"}", Canary.SECRETS);
    canary.search("a blob", "X'68417348356334642431'", Canary.SECRETS);
    canary.searchFailure(
        "a failure", new IllegalStateException(new IllegalArgumentException(Canary.PERSONAL)));

    assertThat(canary.hits())
        .containsExactly(
            "a form shows " + Canary.TOKEN,
            "an event shows " + Canary.HASH,
            "a blob shows " + Canary.HASH,
            "a failure shows " + Canary.PERSONAL);
  }

  private void search(DataSource platform, DataSource baas, Consumer<CanaryCalls> rounds) {
    try (Tenantry tenantry =
        marked(
                Tenantry.builder()
                    .platform(JdbcPersistence.of(platform))
                    .baas(JdbcPersistence.of(baas)))
            .build()) {
      rounds.accept(calls(tenantry));
    }
    for (String row : Databases.dump(platform)) {
      boolean isPassword = row.contains("PASSWORDS");
      canary.search(
          "a table row",
          row,
          isPassword ? ImmutableList.of(Canary.PASSWORD, Canary.TOKEN) : Canary.SECRETS);
    }
    Databases.dump(baas).forEach(row -> canary.search("a table row", row, Canary.SECRETS));
  }

  private CanaryCalls calls(Tenantry tenantry) {
    return new CanaryCalls(
        tenantry, canary, invite -> mailed.getOrDefault(invite, Secret.of("never mailed")));
  }

  private Tenantry inMemory() {
    return marked(
            Tenantry.builder()
                .platform(InMemoryPersistence.create())
                .baas(InMemoryPersistence.create()))
        .build();
  }

  /** Tokens and hashes bear marks, and what a host plugs in fails with all it knows. */
  private Tenantry.Builder marked(Tenantry.Builder builder) {
    List<Object> told = new ArrayList<>();
    return builder
        .passwordHasher(hasher)
        .tokenGenerator(
            () -> Secret.of(Strings.padEnd(Canary.TOKEN + tokens.incrementAndGet(), 43, 'x')))
        .changeListener(
            "canary",
            event -> {
              canary.search("an event", EventForm.json(event), Canary.SECRETS);
              canary.searchForms("an event's form", event);
              failAtFirst(told, EventForm.json(event));
            })
        .inviteDelivery(
            mail -> {
              canary.searchForms("a mail's form", mail);
              mailed.put(mail.invite().id(), mail.token());
              failAtFirst(told, mail.email() + mail.token().reveal());
            });
  }

  private static void failAtFirst(List<Object> told, String message) {
    told.add(message);
    if (told.size() % 2 == 1) {
      throw new IllegalStateException(message);
    }
  }

  /** Its hashes bear a mark and tell nothing of the password. */
  private static class MarkedHasher implements PasswordHasher {

    @Override
    public PasswordHash hash(Secret password) {
      return new PasswordHash(Canary.HASH + "$" + password.reveal().hashCode());
    }

    @Override
    public boolean verify(Secret password, PasswordHash hash) {
      return hash(password).equals(hash);
    }
  }
}

package dev.tenantry.verification.docs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Discrepancy;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.UserExplanation;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.FieldDifference;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.FakeBaas;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.testkit.UnreliableBaas;
import dev.tenantry.testkit.UserFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to the sync says what it does. */
class SyncTest {

  private static final String ENGINE =
      "application/src/main/java/dev/tenantry/application/internal/sync/";
  private static final Pattern CODE = Pattern.compile("String [A-Z_]+ = \"([A-Z_]+)\"");
  private static final Pattern CODE_ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  private final Markdown document = Markdown.of("docs/sync.md");
  private final SettableClock clock = SettableClock.atNoon();
  private final InMemoryPersistence platform = InMemoryPersistence.create(clock);

  @Test
  void whatIsChangedOnBothSidesAtOnceIsMergedFieldByField() {
    FakeBaas baas = new FakeBaas(clock);
    Tenantry tenantry = Tenantry.builder().platform(platform).baas(baas).clock(clock).build();
    PlatformApi admin = tenantry.platform().asSuperAdmin();
    User anna = admin.createUser(CreateUser.of("anna@example.com", "a-1"));

    // begin
    baas.down(true); // neither side hears of the other
    admin.updateUser(
        anna.id(),
        UserPatch.set(UserFields.FIRST_NAME, "Anna").and(UserFields.PHONE, "+15550001234"));
    baas.update(
        anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Ann").and(UserFields.LAST_NAME, "Webb"));
    baas.down(false);
    clock.advance(Duration.ofMinutes(1));
    tenantry.sync().drain();

    User merged = admin.user(anna.id());
    merged.phone(); // +15550001234: only the Platform had changed it
    merged.lastName(); // Webb: only the BaaS had
    merged.firstName(); // Anna: both had, and neither had seen the other, so the Platform's stands

    baas.update(
        anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Ann")); // once more, knowing "Anna"
    baas.pushTo(tenantry.sync());
    admin.user(anna.id()).firstName(); // Ann
    // end

    assertThat(merged.phone()).contains("+15550001234");
    assertThat(merged.lastName()).contains("Webb");
    assertThat(merged.firstName()).contains("Anna");
    assertThat(admin.user(anna.id()).firstName()).contains("Ann");
    assertThat(baas.user(anna.id()).orElseThrow().firstName()).contains("Ann");
    assertThat(admin.user(anna.id()).synced()).isTrue();
    tenantry.close();
  }

  @Test
  void anOperatorLooksAndMends() {
    UnreliableBaas baas = new UnreliableBaas(InMemoryPersistence.create(clock));
    Tenantry tenantry = Tenantry.builder().platform(platform).baas(baas).clock(clock).build();
    PlatformApi admin = tenantry.platform().asSuperAdmin();
    User anna = admin.createUser(CreateUser.of("anna@example.com", "a-1"));
    baas.goDown();
    admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));
    baas.comeBack();

    // begin
    UserExplanation why = tenantry.sync().explain(anna.id());
    why.platformPending(); // true: the BaaS has not confirmed the newest change
    why.differences(); // firstName, the Platform's will stand, LATER
    // end
    assertThat(why.platformPending()).isTrue();
    assertThat(why.differences())
        .containsExactly(
            new FieldDifference<>(
                UserFields.FIRST_NAME, SystemOfRecord.PLATFORM, FieldDifference.Reason.LATER));

    clock.advance(Duration.ofMinutes(1));
    tenantry.sync().drain();
    assertThat(tenantry.sync().status().isInStep()).isTrue();
    tenantry.close();
  }

  @Test
  void aRestoredPlatformHaltsUntilAnOperatorDecides() {
    InMemoryPersistence baas = InMemoryPersistence.create(clock);
    Tenantry before = Tenantry.builder().platform(platform).baas(baas).clock(clock).build();
    PlatformApi admin = before.platform().asSuperAdmin();
    User anna = admin.createUser(CreateUser.of("anna@example.com", "a-1"));
    Replica<User> backup =
        platform.platform().execute(stored -> stored.users().lock(anna.id())).orElseThrow();
    clock.advance(Duration.ofMinutes(1));
    admin.updateUser(anna.id(), UserPatch.set(UserFields.ACTIVE, false));
    before.close();
    Tenantry tenantry =
        Tenantry.builder().platform(restored(backup)).baas(baas).clock(clock).build();

    // begin
    tenantry.sync().reconcile(Reconcile.applying()); // finds what the restored side has forgotten
    SyncStatus status = tenantry.sync().status();
    status.regressed(); // 1: halted, and nothing was overwritten

    tenantry.sync().explain(anna.id()).differences(); // active, and whose value would stand
    tenantry.sync().resolve(anna.id(), SystemOfRecord.BAAS); // she was deactivated, and stays so
    // end

    assertThat(status.regressed()).isEqualTo(1);
    assertThat(tenantry.platform().asSuperAdmin().user(anna.id()).active()).isFalse();
    assertThat(tenantry.sync().status().isInStep()).isTrue();
    tenantry.close();
  }

  @Test
  void aRemoteBaasIsAnsweredWhenItPushes() {
    FakeBaas baas = new FakeBaas(clock);
    try (Tenantry tenantry =
        Tenantry.builder().platform(platform).baas(baas).clock(clock).build()) {
      SyncBatch pushed = SyncBatch.ofUsers(List.of());
      // begin
      SyncBatch answer = tenantry.sync().receive(pushed); // the BaaS merges the answer in turn
      // end
      assertThat(answer.users()).isEmpty();
    }
  }

  @Test
  void statesTravelAsJson() throws JsonProcessingException {
    Service service = question -> question;
    SyncBatch states =
        SyncBatch.ofUsers(List.of(UserFixture.anActiveUser(1).onPlatform().ship().state()));
    // begin
    ObjectMapper json =
        new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    String question = json.writeValueAsString(states.tree());
    String answered = service.post(question);
    SyncBatch answer =
        SyncBatch.of(json.readValue(answered, new TypeReference<Map<String, Object>>() {}));
    // end
    assertThat(answer).isEqualTo(states);
  }

  private interface Service {
    String post(String question);
  }

  @Test
  void itsCodesAreTheEngines() {
    ImmutableSet<String> codes =
        Stream.of("Drain.java", "Exchange.java")
            .flatMap(file -> CODE.matcher(Repository.read(ENGINE + file)).results())
            .map(found -> found.group(1))
            .collect(toImmutableSet());

    assertThat(CODE_ROW.matcher(document.generated("codes")).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void itsKindsAndReasonsAreAllThatThereAre() {
    assertThat(document.codeSpans())
        .contains(names(Discrepancy.Kind.values()))
        .contains(names(FieldDifference.Reason.values()));
  }

  private static String[] names(Enum<?>... constants) {
    return Stream.of(constants).map(Enum::name).toArray(String[]::new);
  }

  private InMemoryPersistence restored(Replica<User> backup) {
    clock.advance(Duration.ofHours(1));
    InMemoryPersistence restored = InMemoryPersistence.create(clock);
    restored
        .platform()
        .execute(
            stored -> {
              stored.users().insert(List.of(backup));
              return true;
            });
    return restored;
  }
}

package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.InviteFixture.aPendingInvite;
import static dev.tenantry.testkit.contract.Shown.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.InviteFixture;
import dev.tenantry.testkit.SequentialIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts about invitations have in common. */
abstract class InvitesContract {

  static final TenantId ACME = new TenantId(SequentialIds.numbered(1));
  static final TenantId BETA = new TenantId(SequentialIds.numbered(2));
  static final Instant NOW = Instant.parse("2026-01-02T00:00:00.000001Z");
  static final Instant LATER = NOW.plus(InviteFixture.TERM);
  static final TokenDigest TOKEN = TokenDigest.of(Secret.of("one"));
  static final TokenDigest OTHER = TokenDigest.of(Secret.of("other"));
  static final UserId BO = new UserId(SequentialIds.numbered(77));

  PlatformPersistence persistence;

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @BeforeEach
  void begin() {
    persistence = persistence();
  }

  void assertFinds(Condition<Invite> condition, int... numbers) {
    List<InviteId> expected = new ArrayList<>();
    for (int number : numbers) {
      expected.add(id(number));
    }
    assertThat(ids(InviteQuery.where(condition), NOW)).containsExactlyElementsOf(expected);
  }

  static InviteFixture sameAddress(int number) {
    return aPendingInvite(number).with(InviteFields.EMAIL, "bo@example.com");
  }

  static InviteId id(int number) {
    return new InviteId(SequentialIds.numbered(number));
  }

  static String key(int number) {
    return aPendingInvite(number).values().require(InviteFields.EMAIL_KEY);
  }

  ImmutableSet<InviteId> insert(InviteFixture... fixtures) {
    ImmutableList<Values<Invite>> values =
        ImmutableList.copyOf(fixtures).stream()
            .map(InviteFixture::values)
            .collect(ImmutableList.toImmutableList());
    return change(invites -> invites.insert(values));
  }

  void update(InviteFixture fixture) {
    change(
        invites -> {
          invites.lock(fixture.id());
          invites.update(fixture.values());
          return true;
        });
  }

  void storeToken(int number, Optional<TokenDigest> token) {
    change(
        invites -> {
          invites.lock(id(number));
          invites.storeToken(id(number), token);
          return true;
        });
  }

  Optional<Values<Invite>> settle(TokenDigest token, Instant now) {
    return change(invites -> invites.settle(token, InviteStatus.ACCEPTED, Optional.of(BO), now));
  }

  Values<Invite> stored(int number) {
    return this.<Optional<Values<Invite>>>change(invites -> invites.lock(id(number))).orElseThrow();
  }

  Optional<Values<Invite>> find(int number) {
    return read(invites -> invites.find(id(number), Storage.EVERYTHING, NOW));
  }

  Optional<Values<Invite>> find(TokenDigest token) {
    return read(invites -> invites.find(token, NOW));
  }

  Page<Values<Invite>> page(Query<Invite> query, Instant now) {
    return read(invites -> invites.page(query, Storage.EVERYTHING, now));
  }

  ImmutableList<InviteId> ids(Query<Invite> query, Instant now) {
    return idsOf(page(query, now));
  }

  static ImmutableList<InviteId> idsOf(Page<Values<Invite>> page) {
    return page.map(invite -> invite.require(InviteFields.ID)).data();
  }

  <T> T change(Function<InviteRepository, T> work) {
    return persistence.platform().execute(platform -> work.apply(platform.invites()));
  }

  <T> T read(Function<InviteRepository, T> work) {
    return persistence.platform().read(platform -> work.apply(platform.invites()));
  }
}

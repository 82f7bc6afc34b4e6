package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.application.spi.Outbox.Claim;
import dev.tenantry.application.spi.Outbox.Entry;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.CheapPasswordHasher;
import dev.tenantry.testkit.InviteFixture;
import dev.tenantry.testkit.SequentialIds;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What invitations and what is to be told leave in a database, and in how many statements. */
class InviteStorageTest {

  private static final Duration LEASE = Duration.ofHours(1);
  private static final ImmutableSet<String> AUDIT = ImmutableSet.of("audit");
  private static final String PASSWORD = "correct horse battery";

  static Stream<TestDatabase> databases() {
    return TestDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void holdsDigestsOfTokensAndNoTokenInClear(TestDatabase database) {
    List<InviteMail> mails = new ArrayList<>();
    try (Tenantry tenantry =
        Tenantry.builder()
            .persistence(database.emptied())
            .passwordHasher(new CheapPasswordHasher())
            .changeListener(
                "audit",
                event -> {
                  throw new IllegalStateException("stays in the outbox");
                })
            .inviteDelivery(mails::add)
            .build()) {
      TenantId acme =
          tenantry.platform().asSuperAdmin().createTenant(CreateTenant.named("Acme")).id();
      tenantry
          .platform()
          .asSuperAdmin()
          .sendUserInvites(
              SendUserInvites.to(acme).invite("anna@example.com").invite("bo@example.com"));
      tenantry
          .platform()
          .asGuest()
          .acceptUserInvite(
              AcceptUserInvite.of(mails.get(0).token()).withPassword(Secret.of(PASSWORD)));
    }
    String everything = contents(database);

    assertThat(mails).hasSize(2);
    assertThat(everything).contains("anna@example.com").doesNotContain(PASSWORD);
    assertThat(mails)
        .allSatisfy(
            mail -> {
              assertThat(everything).doesNotContain(mail.token().reveal());
              assertThat(everything).contains(TokenDigest.of(mail.token()).text());
            });
  }

  @Test
  void insertsAThousandInFewStatements() {
    List<String> statements = new ArrayList<>();
    TestDatabase database = TestDatabases.postgresql();
    database.emptied();
    JdbcPersistence watched =
        JdbcPersistence.of(Intercepted.recording(database.dataSource(), statements));
    List<Values<Invite>> invites =
        IntStream.rangeClosed(1, 1_000)
            .mapToObj(number -> InviteFixture.aPendingInvite(number).values())
            .toList();

    watched
        .platform()
        .execute(
            platform -> {
              assertThat(platform.invites().insert(invites)).hasSize(1_000);
              platform.outbox().append(entries(1_000));
              return true;
            });

    assertThat(statements).hasSize(1 + 10 + 10);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void claimsOtherEntriesWithoutWaitingForAnotherWhoClaims(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    persistence
        .platform()
        .execute(
            platform -> {
              platform.outbox().append(entries(30));
              return true;
            });
    List<List<UUID>> shares = new ArrayList<>();
    persistence
        .platform()
        .execute(
            platform -> {
              shares.add(claimed(platform, 10));
              shares.add(Work.elsewhere(persistence, each -> claimed(each, 10)));
              shares.add(Work.elsewhere(persistence, each -> claimed(each, 100)));
              return true;
            });

    assertThat(shares).extracting(List::size).containsExactly(10, 10, 10);
    assertThat(shares.stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void findsATokenWithoutWaitingForWhoeverHasItsInvitationLocked(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    InviteFixture invite = InviteFixture.aPendingInvite(1);
    TokenDigest token = TokenDigest.of(Secret.of("token"));

    boolean found =
        persistence
            .platform()
            .execute(
                platform -> {
                  platform.invites().insert(ImmutableList.of(invite.values()));
                  platform.invites().storeToken(invite.id(), Optional.of(token));
                  return Work.elsewhere(
                      persistence, each -> each.invites().find(token, Instant.EPOCH).isPresent());
                });
    assertThat(found).isFalse();
  }

  private static List<UUID> claimed(PlatformRepositories platform, int limit) {
    return platform.outbox().claim(AUDIT, limit, LEASE).stream()
        .map(Claim::entry)
        .map(Outbox.Stored::id)
        .toList();
  }

  private static List<Outbox.Entry> entries(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(SequentialIds::numbered)
        .map(id -> new Entry(id, "audit", id, Optional.empty()))
        .toList();
  }

  /** Every value of every table, as text. */
  private static String contents(TestDatabase database) {
    StringBuilder all = new StringBuilder();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TestDatabase.TABLES) {
        try (ResultSet rows = statement.executeQuery("select * from tenantry_" + table)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              all.append(rows.getString(i)).append('\n');
            }
          }
        }
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return all.toString();
  }
}

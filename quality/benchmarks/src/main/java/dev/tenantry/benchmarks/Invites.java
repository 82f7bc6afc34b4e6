package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.benchmarks.floor.FloorInvites;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Inviting many people at once, each of the compared in a database of its own. */
final class Invites implements AutoCloseable {

  private final ImmutableMap<String, DataSource> databases;
  private final ImmutableMap<String, Inviter> inviters;

  Invites(Server server) {
    DataSource ours = server.newDatabase("invites_ours");
    DataSource floor = server.newDatabase("invites_floor");
    DataSource outbox = server.newDatabase("invites_outbox");
    this.databases = ImmutableMap.of(Work.OURS, ours, Work.FLOOR, floor, Work.OUTBOX, outbox);
    this.inviters =
        ImmutableMap.of(
            Work.OURS, new TenantryInvites(ours),
            Work.FLOOR, new FloorInvites(floor),
            Work.OUTBOX, ApartLoader.outboxInvites(outbox));
  }

  /** Has everybody invite some, of whom one has been invited before, and compares. */
  void check(int people) {
    inviters.values().forEach(inviter -> inviter.invite(people(1)));
    inviters.values().forEach(inviter -> inviter.invite(people(people)));
    requireSame();
  }

  /** Compares what is there, and that a mail waits for each. */
  void requireSame() {
    List<String> ours = SameRows.invites(at(Work.OURS), SameRows.OWN_MAIL);
    for (Map.Entry<String, DataSource> each : databases.entrySet()) {
      boolean isOutbox = each.getKey().equals(Work.OUTBOX);
      String mail = isOutbox ? SameRows.OUTBOX_MAIL : SameRows.OWN_MAIL;
      SameRows.requireSame(each.getKey(), ours, SameRows.invites(each.getValue(), mail));
    }
  }

  /** So many in one call, of whom nobody was invited before. */
  Work send(int people) {
    ImmutableMap.Builder<String, Operation> operations = ImmutableMap.builder();
    List<NewUser> rows = people(people);
    inviters.forEach(
        (variant, inviter) -> operations.put(variant, new Sending(at(variant), inviter, rows)));
    return new Work(
        "sendUserInvites of " + Numbers.grouped(people) + " rows",
        operations.buildOrThrow(),
        ImmutableMap.of(Work.FLOOR, 0.70, Work.OUTBOX, 3.0));
  }

  ImmutableMap<String, Inviter> inviters() {
    return inviters;
  }

  private DataSource at(String variant) {
    DataSource found = databases.get(variant);
    if (found == null) {
      throw new IllegalArgumentException(variant);
    }
    return found;
  }

  private static List<NewUser> people(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(NewUser::numbered).toList();
  }

  private record Sending(DataSource database, Inviter inviter, List<NewUser> people)
      implements Operation {

    @Override
    public void prepare() {
      Sql.run(database, "truncate tenantry_platform_invites, tenantry_outbox");
      inviter.forgetMails();
    }

    @Override
    public void run() {
      if (inviter.invite(people) != people.size()) {
        throw new IllegalStateException("somebody was not invited");
      }
    }

    @Override
    public int units() {
      return people.size();
    }
  }

  @Override
  public void close() {
    inviters.values().forEach(Inviter::close);
  }
}

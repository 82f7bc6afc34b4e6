package dev.tenantry.benchmarks.floor;

import dev.tenantry.benchmarks.Databases;
import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.Reader;
import dev.tenantry.benchmarks.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * SQL written by hand for just these tables, with a transaction and a round trip less wherever that
 * leaves the same rows.
 */
public final class FloorUsers implements Writer, Reader {

  private final Databases databases;
  private final boolean isOne;

  public FloorUsers(Databases databases) {
    this.databases = databases;
    this.isOne = databases.platform().equals(databases.baas());
  }

  @Override
  public Ids create(NewUser user) {
    FloorRow row = FloorRow.created(user, now());
    if (isOne) {
      Tx.run(
          databases.platform(),
          connection -> {
            FloorSql.requireTenantAndRole(connection, row.tenantId(), NewUser.ROLE);
            FloorSql.insertPlatform(connection, row, true);
            FloorSql.insertBaas(connection, List.of(row));
          });
    } else {
      Tx.run(
          databases.platform(),
          connection -> {
            FloorSql.requireTenantAndRole(connection, row.tenantId(), NewUser.ROLE);
            FloorSql.insertPlatform(connection, row, false);
          });
      Tx.run(databases.baas(), connection -> FloorSql.insertBaas(connection, List.of(row)));
      Tx.run(databases.platform(), connection -> FloorSql.confirm(connection, List.of(row)));
    }
    return new Ids(row.id(), row.baasId());
  }

  @Override
  public void updateAtPlatform(UUID id, String firstName) {
    requireOne();
    Tx.run(databases.platform(), at -> FloorUpdate.atPlatform(at, id, firstName, now()));
  }

  @Override
  public void updateAtBaas(UUID baasId, String firstName) {
    requireOne();
    Tx.run(databases.platform(), at -> FloorUpdate.atBaas(at, baasId, firstName, now()));
  }

  private void requireOne() {
    if (!isOne) {
      throw new IllegalStateException("only measured in one database");
    }
  }

  @Override
  public void drain(int users) {
    int exchanged;
    do {
      exchanged = FloorDrain.batch(databases);
    } while (exchanged > 0);
  }

  @Override
  public Found byReference(String reference) {
    return read(connection -> FloorRead.one(connection, "reference = ?", reference));
  }

  @Override
  public Found byEmail(String email) {
    return read(connection -> FloorRead.one(connection, "email_key = ?", email));
  }

  @Override
  public List<Found> firstPage() {
    return read(FloorRead::firstPage);
  }

  @Override
  public List<Found> pageBehind(Place place) {
    return read(connection -> FloorRead.pageBehind(connection, place));
  }

  private <T> T read(Tx.Query<T> query) {
    try (Connection connection = databases.platform().getConnection()) {
      return query.run(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}

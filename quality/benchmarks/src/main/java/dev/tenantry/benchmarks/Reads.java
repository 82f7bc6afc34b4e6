package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.benchmarks.Reader.Found;
import dev.tenantry.benchmarks.Reader.Place;
import dev.tenantry.benchmarks.floor.FloorUsers;
import dev.tenantry.benchmarks.hibernate.HibernateUsers;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The works that read, all of the same database. */
final class Reads implements AutoCloseable {

  private static final ImmutableMap<String, Double> TARGETS =
      ImmutableMap.of(Work.FLOOR, 0.85, Work.HIBERNATE, Work.AHEAD);
  private static final int PAGE = 100;

  private static final String FIRST_PAGE = "its own first page";

  /** As long as 1.5 times the first page. */
  private static final double LITTLE_LONGER = 1 / 1.5;

  private final Random random = new Random(7);
  private final int users;
  private final TenantryUsers ours;
  private final HibernateUsers hibernate;
  private final ImmutableMap<String, Reader> readers;
  private final SpringUsers spring;

  Reads(Server server, int users) {
    this.users = users;
    DataSource database = server.populated(users);
    this.spring = new SpringUsers(database);
    this.ours = new TenantryUsers(Databases.one(database));
    this.hibernate = new HibernateUsers(database);
    this.readers =
        ImmutableMap.of(
            Work.OURS, ours,
            Work.FLOOR, new FloorUsers(Databases.one(database)),
            Work.HIBERNATE, hibernate);
  }

  ImmutableList<Work> all() {
    String among = " among " + Numbers.grouped(users);
    int last = users / PAGE;
    String lastPage = "users() page " + Numbers.grouped(last) + " of 100" + among;
    Place place = placeOf(last);
    return ImmutableList.of(
        work("users() by reference" + among, reader -> reader.byReference("ref-" + anybody())),
        work("users() by e-mail" + among, reader -> reader.byEmail(addressOf(anybody()))),
        work("users() first page of 100" + among, Reader::firstPage),
        work(lastPage, reader -> reader.pageBehind(place)),
        new Work(
            lastPage,
            ImmutableMap.of(
                Work.OURS,
                asking(() -> ours.pageBehind(place)),
                FIRST_PAGE,
                asking(ours::firstPage)),
            ImmutableMap.of(FIRST_PAGE, LITTLE_LONGER)),
        load(among));
  }

  /** The same answers, whoever is asked. */
  void check() {
    requireSame(reader -> ImmutableList.of(reader.byReference("ref-7")));
    requireSame(reader -> ImmutableList.of(reader.byEmail(addressOf(7))));
    requireSame(Reader::firstPage);
    requireSame(reader -> reader.pageBehind(placeOf(2)));
    Found found = ours.byEmail(addressOf(7));
    Found byName = spring.byEmail(addressOf(7));
    if (!byName.email().equals(found.email()) || !byName.roles().equals(found.roles())) {
      throw new IllegalStateException("Spring Security finds somebody else");
    }
  }

  private void requireSame(Function<Reader, List<Found>> question) {
    long answers = readers.values().stream().map(question).map(Reads::read).distinct().count();
    if (answers != 1) {
      throw new IllegalStateException("the answers differ");
    }
  }

  private static List<Object> read(List<Found> users) {
    return users.stream()
        .<Object>map(user -> ImmutableList.of(user.email(), user.reference(), user.roles()))
        .toList();
  }

  private Work load(String among) {
    return new Work(
        "load of a user by e-mail" + among,
        ImmutableMap.of(
            Work.OURS, asking(() -> ours.byEmail(addressOf(anybody()))),
            Work.SPRING, asking(() -> spring.byEmail(addressOf(anybody())))),
        ImmutableMap.of(Work.SPRING, Work.AHEAD));
  }

  private Work work(String name, Function<Reader, Object> question) {
    ImmutableMap.Builder<String, Operation> operations = ImmutableMap.builder();
    readers.forEach(
        (variant, reader) -> operations.put(variant, asking(() -> question.apply(reader))));
    return new Work(name, operations.buildOrThrow(), TARGETS);
  }

  private static Operation asking(Supplier<Object> question) {
    return () -> {
      if (question.get().equals(0)) {
        throw new IllegalStateException("nobody answers so");
      }
    };
  }

  private int anybody() {
    return 1 + random.nextInt(users);
  }

  private static String addressOf(int number) {
    return "user" + number + "@example.org";
  }

  /** Where this page begins; seeded users stand in the order of their numbers, a second apart. */
  private Place placeOf(int page) {
    int before = (page - 1) * PAGE;
    return new Place(
        Seed.FIRST_CREATED.plusSeconds(before), new UUID(0x7000L, 0x8000000000000000L | before));
  }

  @Override
  public void close() {
    ours.close();
    hibernate.close();
  }
}

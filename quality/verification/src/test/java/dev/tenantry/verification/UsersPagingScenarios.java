package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Walking through users page by page. */
abstract class UsersPagingScenarios extends Scenarios {

  private static final int USERS = 23;
  private static final int PAGE = 5;
  private static final IntConsumer NOTHING = page -> {};

  private static final ImmutableList<Order<User>> ORDERS =
      ImmutableList.of(
          UserFields.CREATED_AT.asc(),
          UserFields.CREATED_AT.desc(),
          UserFields.EMAIL.asc(),
          UserFields.EMAIL.desc(),
          UserFields.FIRST_NAME.asc(),
          UserFields.FIRST_NAME.desc(),
          UserFields.ACTIVE.asc(),
          UserFields.ACTIVE.desc(),
          UserFields.UPDATED_AT.asc());

  @Test
  void pagesByOffsetNeitherRepeatNorSkip() {
    List<String> everybody = aCrowdWithManyTies();

    for (Order<User> order : ORDERS) {
      List<String> seen = new ArrayList<>();
      for (int offset = 0; offset < USERS; offset += PAGE) {
        Query<User> page = UserQuery.all().orderBy(order).limit(PAGE).offset(offset);
        seen.addAll(referencesOf(admin.users(page).data()));
      }
      assertThat(seen).as(order.toString()).containsExactlyInAnyOrderElementsOf(everybody);
    }
  }

  @Test
  void continuedPagesNeitherRepeatNorSkip() {
    List<String> everybody = aCrowdWithManyTies();

    for (Order<User> order : ORDERS) {
      assertThat(walked(UserQuery.all().orderBy(order), NOTHING))
          .as(order.toString())
          .containsExactlyInAnyOrderElementsOf(everybody);
    }
  }

  @Test
  void continuedPagesStandInTheSameOrderAsOnePage() {
    aCrowdWithManyTies();

    for (Order<User> order : ORDERS) {
      Query<User> all = UserQuery.all().orderBy(order);
      assertThat(walked(all, NOTHING))
          .as(order.toString())
          .isEqualTo(referencesOf(admin.users(all).data()));
    }
  }

  @Test
  void whoeverComesMeanwhileMakesContinuedPagesNeitherRepeatNorSkip() {
    for (Order<User> order : ORDERS) {
      String round = "round" + ORDERS.indexOf(order);
      List<String> before = new ArrayList<>();
      for (int i = 0; i < USERS; i++) {
        before.add(aUserLikeManyOthers(round + "n" + i, i).reference());
      }
      Query<User> query = UserQuery.where(UserFields.REFERENCE.like(round + "n%")).orderBy(order);

      List<String> seen =
          walked(
              query,
              page -> {
                aUserLikeManyOthers(round + "n-before" + page, page);
                later();
                aUserLikeManyOthers(round + "nz" + page, page);
              });

      assertThat(seen).as(order.toString()).doesNotHaveDuplicates().containsAll(before);
    }
  }

  @Test
  void everybodyWhoWasThereIsSeenOnceWhileOthersAreCreatedOnAnotherThread() {
    List<String> before = aCrowdWithManyTies();
    List<String> seen = new ArrayList<>();

    assertThat(
            AtOnce.failuresOf(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    admin.createUser(named("new" + i));
                  }
                },
                () ->
                    seen.addAll(walked(UserQuery.all().orderBy(UserFields.EMAIL.asc()), NOTHING))))
        .isEmpty();

    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void theLastPageHasNoNextOne() {
    user("anna");
    user("bo");

    assertThat(admin.users(UserQuery.all()).next()).isEmpty();
    Page<User> full = admin.users(UserQuery.all().limit(2));
    assertThat(full.next()).isPresent();
    Page<User> behind = admin.users(UserQuery.all().limit(2).after(full.next().orElseThrow()));
    assertThat(behind.data()).isEmpty();
    assertThat(behind.next()).isEmpty();
  }

  @Test
  void theTotalOfAContinuedPageCountsAllThatSatisfyTheQuery() {
    user("anna");
    user("bo");
    user("cy");
    Page<User> first = admin.users(UserQuery.all().limit(2));

    Page<User> second = admin.users(UserQuery.all().limit(2).after(first.next().orElseThrow()));

    assertThat(second.data()).hasSize(1);
    assertThat(second.totalCount()).isEqualTo(3);
  }

  @Test
  void aContinuationSurvivesTheWayThroughABrowser() {
    user("anna");
    User bo = user("bo");
    Query<User> query = UserQuery.all().orderBy(UserFields.EMAIL.asc()).limit(1);
    String text = admin.users(query).next().orElseThrow().text();

    assertThat(text).matches("[A-Za-z0-9_-]+");
    assertThat(admin.users(query.after(Continuation.parse(text, query.order()))).data())
        .containsExactly(bo);
  }

  @Test
  void aContinuationOfAnotherOrderIsRefused() {
    user("anna");
    Continuation byEmail =
        admin.users(UserQuery.all().orderBy(UserFields.EMAIL.asc()).limit(1)).next().orElseThrow();

    refusal(
        InvalidInputException.class,
        () -> UserQuery.all().orderBy(UserFields.EMAIL.desc()).after(byEmail));
    refusal(InvalidInputException.class, () -> Continuation.parse("junk", UserFields.EMAIL.asc()));
  }

  private List<String> aCrowdWithManyTies() {
    List<String> references = new ArrayList<>();
    for (int i = 0; i < USERS; i++) {
      references.add(aUserLikeManyOthers("n" + i, i).reference());
    }
    return references;
  }

  /** Many share a name, or have none, and the moment of their creation. */
  private User aUserLikeManyOthers(String name, int i) {
    return i % 3 == 0
        ? admin.createUser(named(name).withActive(i % 2 == 0))
        : admin.createUser(named(name).withFirstName("Name" + i % 2));
  }

  private List<String> walked(Query<User> query, IntConsumer betweenPages) {
    List<String> seen = new ArrayList<>();
    Query<User> next = query.limit(PAGE);
    for (int page = 0; ; page++) {
      Page<User> found = admin.users(next);
      seen.addAll(referencesOf(found.data()));
      Optional<Continuation> place = found.next();
      if (place.isEmpty() || page > USERS) {
        return seen;
      }
      if (page < 3) {
        betweenPages.accept(page);
      }
      next = query.limit(PAGE).after(place.get());
    }
  }
}

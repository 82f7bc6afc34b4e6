package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Answers queries without continuation by looking at every user, with a meaning of conditions and
 * orders that can be wrong.
 */
final class LookingAtAll extends ForwardingUsers {

  private final BiPredicate<Condition<User>, Values<User>> meaning;
  private final Function<Query<User>, Comparator<Values<User>>> order;

  private LookingAtAll(
      ReplicaRepository<User, UserId> right,
      BiPredicate<Condition<User>, Values<User>> meaning,
      Function<Query<User>, Comparator<Values<User>>> order) {
    super(right);
    this.meaning = meaning;
    this.order = order;
  }

  static Faults.Fault meaning(BiPredicate<Condition<User>, Values<User>> wrong) {
    return right -> new LookingAtAll(right, wrong, LookingAtAll::rightOrder);
  }

  static Faults.Fault ordering(Function<Query<User>, Comparator<Values<User>>> wrong) {
    return right -> new LookingAtAll(right, Condition::matches, wrong);
  }

  @Override
  public Page<Values<User>> page(Query<User> query, TenantScope scope) {
    if (query.after().isPresent()) {
      return super.page(query, scope);
    }
    List<Values<User>> rows =
        all(query, scope).stream()
            .sorted(order.apply(query))
            .skip(query.offset())
            .limit(query.limit())
            .toList();
    long total = all(query, scope).size();
    return Page.of(
        query,
        rows,
        query.countsTotal() ? OptionalLong.of(total) : OptionalLong.empty(),
        UserFields.ID);
  }

  @Override
  public long count(Query<User> query, TenantScope scope) {
    return all(query, scope).size();
  }

  private List<Values<User>> all(Query<User> query, TenantScope scope) {
    return right.page(UserQuery.all().limit(Query.MAX_LIMIT), scope).data().stream()
        .filter(user -> query.conditions().stream().allMatch(each -> meaning.test(each, user)))
        .toList();
  }

  private static Comparator<Values<User>> rightOrder(Query<User> query) {
    Comparator<Values<User>> byKey =
        Comparator.comparing(user -> user.get(query.order().field()), keys(query));
    Comparator<Values<User>> ascending =
        byKey.thenComparing(user -> user.require(UserFields.ID), UserFields.ID.comparator());
    return query.order().isDescending() ? ascending.reversed() : ascending;
  }

  /** The right order of the keys alone. */
  @SuppressWarnings("unchecked") // They are values of the field.
  static Comparator<Object> keys(Query<User> query) {
    return Comparator.nullsFirst((Comparator<Object>) query.order().field().comparator());
  }
}

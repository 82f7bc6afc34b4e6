package dev.tenantry.quickstart;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.Email;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which users are there already, of those that a batch of rows may mean: two queries for the whole
 * batch.
 */
final class KnownUsers {

  private final Map<String, User> byReference = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();

  /** Looks them up for rows that are well formed, {@link Query#MAX_LIMIT} at most. */
  static KnownUsers among(Collection<RosterRow> rows, PlatformUsers platform) {
    KnownUsers known = new KnownUsers();
    if (!rows.isEmpty()) {
      known.find(platform, UserFields.REFERENCE.valueIn(distinct(rows, RosterRow::reference)));
      known.find(platform, UserFields.EMAIL.valueIn(distinct(rows, RosterRow::email)));
    }
    return known;
  }

  /** The user with this reference. */
  Optional<User> withReference(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  /** Whether somebody has this address, in whatever letter case. */
  boolean haveAddress(String email) {
    return addresses.contains(Email.keyOf(email));
  }

  /** Takes note of one more. */
  void add(User user) {
    byReference.put(user.reference(), user);
    addresses.add(Email.keyOf(user.email()));
  }

  private void find(PlatformUsers platform, Condition<User> condition) {
    Query<User> query = UserQuery.where(condition).limit(Query.MAX_LIMIT).withoutTotalCount();
    platform.users(query).data().forEach(this::add);
  }

  private static ImmutableSet<String> distinct(
      Collection<RosterRow> rows, Function<RosterRow, String> value) {
    return rows.stream().map(value).collect(toImmutableSet());
  }
}

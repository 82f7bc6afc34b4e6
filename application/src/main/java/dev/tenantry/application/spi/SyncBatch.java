package dev.tenantry.application.spi;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.sync.ReplicaState;
import dev.tenantry.domain.sync.StateForm;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some states of tenants and users, all of one side.
 *
 * <p>It has a stable form as JSON, for a BaaS behind a wire: the members {@code tenants} and {@code
 * users}, lists of states as {@link StateForm} writes them. Immutable and thread-safe.
 *
 * @param tenants the tenants' states
 * @param users the users' states
 */
public record SyncBatch(
    ImmutableList<ReplicaState<Tenant>> tenants, ImmutableList<ReplicaState<User>> users) {

  /** A batch of tenants alone. */
  public static SyncBatch ofTenants(Iterable<ReplicaState<Tenant>> states) {
    return new SyncBatch(ImmutableList.copyOf(states), ImmutableList.of());
  }

  /** A batch of users alone. */
  public static SyncBatch ofUsers(Iterable<ReplicaState<User>> states) {
    return new SyncBatch(ImmutableList.of(), ImmutableList.copyOf(states));
  }

  /**
   * The batch that a tree tells of, as a parser reads it from the JSON; a member that is not there
   * has no states.
   *
   * @throws IllegalArgumentException if a value is missing or of another form, naming its place;
   *     who would rather leave one state out than all reads each with {@link StateForm#state}
   */
  public static SyncBatch of(Map<String, ? extends @Nullable Object> tree) {
    return new SyncBatch(
        states(tree, "tenants", TenantFields.ALL), states(tree, "users", UserFields.ALL));
  }

  /** The batch as a tree of texts, numbers, booleans, nulls, lists and maps, for {@link #of}. */
  public Map<String, @Nullable Object> tree() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("tenants", tenants.stream().map(StateForm::tree).collect(toImmutableList()));
    tree.put("users", users.stream().map(StateForm::tree).collect(toImmutableList()));
    return tree;
  }

  private static <E> ImmutableList<ReplicaState<E>> states(
      Map<String, ? extends @Nullable Object> tree, String name, Catalogue<E> fields) {
    Object states = tree.get(name);
    if (states == null) {
      return ImmutableList.of();
    }
    if (states instanceof List<?> list) {
      return Streams.mapWithIndex(
              list.stream(), (each, place) -> state(each, name + "[" + place + "]", fields))
          .collect(toImmutableList());
    }
    throw new IllegalArgumentException("a batch has a list as " + name);
  }

  @SuppressWarnings("unchecked") // Members whose names are no texts are never asked for.
  private static <E> ReplicaState<E> state(
      @Nullable Object state, String place, Catalogue<E> fields) {
    if (!(state instanceof Map<?, ?>)) {
      throw new IllegalArgumentException("a batch has a map as " + place);
    }
    try {
      return StateForm.state(fields, (Map<String, @Nullable Object>) state);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(place + ": " + wrong.getMessage());
    }
  }
}

package dev.tenantry.domain.sync;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.ValuesForm;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stable form of a state as JSON, to send it to a BaaS that is no database, and back.
 *
 * <p>Members are those of {@link ReplicaState} under their names: {@code side}, {@code revision},
 * {@code seen}, {@code values} in the form of {@link ValuesForm}, {@code stamps} as {@link
 * Stamps#text}, {@code highestConfirmed}, {@code sent}, {@code forced} and {@code superseded}, the
 * names of fields. Whoever stores a state or hands it on has to keep them all: the merge needs
 * them. New members may be added; what is there stays.
 */
public final class StateForm {

  private StateForm() {}

  /** The state as a tree of texts, numbers, booleans, nulls, lists and maps. */
  public static <E> Map<String, @Nullable Object> tree(ReplicaState<E> state) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("side", state.side().name());
    tree.put("revision", state.revision());
    tree.put("seen", state.seen());
    tree.put("values", ValuesForm.tree(state.values()));
    tree.put("stamps", state.stamps().text());
    tree.put("highestConfirmed", state.highestConfirmed());
    tree.put("sent", state.sent().asList());
    tree.put("forced", state.forced());
    tree.put("superseded", state.superseded().stream().map(Field::name).collect(toImmutableList()));
    return tree;
  }

  /**
   * The state that a tree tells of, as a parser reads it from the JSON.
   *
   * @param fields what it is a state of: {@code UserFields.ALL} or {@code TenantFields.ALL}
   * @throws IllegalArgumentException if the value of a member or field is missing or of another
   *     form, naming it
   */
  public static <E> ReplicaState<E> state(
      Catalogue<E> fields, Map<String, ? extends @Nullable Object> tree) {
    return new ReplicaState<>(
        side(tree),
        number(tree, "revision"),
        number(tree, "seen"),
        ValuesForm.values(fields, member(tree, "values", Map.class)),
        Stamps.parse(fields, member(tree, "stamps", String.class)),
        number(tree, "highestConfirmed"),
        sent(member(tree, "sent", List.class)),
        member(tree, "forced", Boolean.class),
        superseded(fields, member(tree, "superseded", List.class)));
  }

  private static SystemOfRecord side(Map<String, ? extends @Nullable Object> tree) {
    String name = member(tree, "side", String.class);
    for (SystemOfRecord side : SystemOfRecord.values()) {
      if (side.name().equals(name)) {
        return side;
      }
    }
    throw missing("side");
  }

  private static ImmutableSortedSet<Long> sent(List<?> revisions) {
    return revisions.stream()
        .map(each -> require(each, "sent", Number.class).longValue())
        .collect(toImmutableSortedSet(naturalOrder()));
  }

  /** What only a newer version knows is information that this one has no use for. */
  private static <E> ImmutableSet<Field<E, ?>> superseded(Catalogue<E> fields, List<?> names) {
    return names.stream()
        .map(each -> fields.named(require(each, "superseded", String.class)))
        .flatMap(Optional::stream)
        .collect(toImmutableSet());
  }

  private static long number(Map<String, ? extends @Nullable Object> tree, String name) {
    return member(tree, name, Number.class).longValue();
  }

  private static <T> T member(
      Map<String, ? extends @Nullable Object> tree, String name, Class<T> type) {
    return require(tree.get(name), name, type);
  }

  private static <T> T require(@Nullable Object value, String name, Class<T> type) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw missing(name);
  }

  private static IllegalArgumentException missing(String member) {
    return new IllegalArgumentException("a state needs its " + member + ", as StateForm writes it");
  }
}

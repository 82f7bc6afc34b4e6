package dev.tenantry.domain.sync;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.field.ValuesForm;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.math.BigDecimal;
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
 * names of fields. The last four may be left out of a state of the BaaS, which has nothing to say
 * there. A field that {@code values} does not name, or that is null, has no value: it is not what
 * it was before. New members may be added; what is there stays.
 */
public final class StateForm {

  private StateForm() {}

  /** The state as a tree of texts, numbers, booleans, nulls, lists and maps. */
  public static <E> Map<String, @Nullable Object> tree(ReplicaState<E> state) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("side", state.side().name());
    tree.put("revision", state.revision());
    tree.put("seen", state.seen());
    tree.put("values", valuesTree(state.values()));
    tree.put("stamps", state.stamps().text());
    tree.put("highestConfirmed", state.highestConfirmed());
    tree.put("sent", state.sent().asList());
    tree.put("forced", state.forced());
    tree.put("superseded", state.superseded().stream().map(Field::name).collect(toImmutableList()));
    return tree;
  }

  /**
   * The state that a tree tells of, as a parser reads it from the JSON; decimals in custom data are
   * exact only where the parser reads them as {@link BigDecimal}.
   *
   * @param fields what it is a state of: {@code UserFields.ALL} or {@code TenantFields.ALL}
   * @throws IllegalArgumentException if a member is missing, or the value of a member or field is
   *     of another form, naming it
   */
  public static <E> ReplicaState<E> state(
      Catalogue<E> fields, Map<String, ? extends @Nullable Object> tree) {
    SystemOfRecord side = side(tree);
    return new ReplicaState<>(
        side,
        revision(member(tree, "revision", Number.class), "revision"),
        revision(member(tree, "seen", Number.class), "seen"),
        values(fields, member(tree, "values", Map.class)),
        stamps(fields, member(tree, "stamps", String.class)),
        revision(ofPlatform(side, tree, "highestConfirmed", Number.class, 0), "highestConfirmed"),
        sent(ofPlatform(side, tree, "sent", List.class, ImmutableList.of())),
        ofPlatform(side, tree, "forced", Boolean.class, false),
        superseded(fields, ofPlatform(side, tree, "superseded", List.class, ImmutableList.of())));
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

  /** Without what is no part of a state, though a catalogue has it. */
  private static <E> Map<String, @Nullable Object> valuesTree(Values<E> values) {
    SyncFields<E> fields = SyncFields.of(values.catalogue());
    Map<String, @Nullable Object> tree = ValuesForm.tree(values);
    fields.notShipped().forEach(field -> tree.remove(field.name()));
    return tree;
  }

  private static <E> Values<E> values(Catalogue<E> fields, Map<?, ?> tree) {
    SyncFields<E> parts = SyncFields.of(fields);
    return parts.shipped(parts.kept(ValuesForm.values(fields, tree)));
  }

  private static <E> Stamps<E> stamps(Catalogue<E> fields, String text) {
    try {
      return Stamps.parse(fields, text);
    } catch (IllegalArgumentException unreadable) {
      throw missing("stamps");
    }
  }

  private static ImmutableSortedSet<Long> sent(List<?> revisions) {
    return revisions.stream()
        .map(each -> revision(require(each, "sent", Number.class), "sent"))
        .collect(toImmutableSortedSet(naturalOrder()));
  }

  /** What only a newer version knows is information that this one has no use for. */
  private static <E> ImmutableSet<Field<E, ?>> superseded(Catalogue<E> fields, List<?> names) {
    return names.stream()
        .map(each -> fields.named(require(each, "superseded", String.class)))
        .flatMap(Optional::stream)
        .collect(toImmutableSet());
  }

  private static long revision(Number number, String name) {
    try {
      long revision = new BigDecimal(number.toString()).longValueExact();
      if (revision >= 0) {
        return revision;
      }
    } catch (ArithmeticException | NumberFormatException fraction) {
      // Refused like any other that no revision is.
    }
    throw missing(name);
  }

  private static <T> T ofPlatform(
      SystemOfRecord side,
      Map<String, ? extends @Nullable Object> tree,
      String name,
      Class<T> type,
      T ofBaas) {
    return side == SystemOfRecord.BAAS && tree.get(name) == null
        ? ofBaas
        : member(tree, name, type);
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

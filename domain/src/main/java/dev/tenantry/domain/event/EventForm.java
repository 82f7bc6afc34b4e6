package dev.tenantry.domain.event;

import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.field.ValuesForm;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stable form of an event as JSON, to store it or to send it on, and back.
 *
 * <p>Members are {@code id}, {@code type}, {@code entity}, {@code entityId}, {@code at}, {@code
 * previous} (null where there was nothing before) and {@code current}. Values stand under their
 * fields' names, absent ones as null; instants are ISO 8601 in UTC. New fields may be added; what
 * is there stays.
 */
public final class EventForm {

  private EventForm() {}

  /** The event as a tree of texts, numbers, booleans, nulls, lists and maps. */
  public static Map<String, @Nullable Object> tree(ChangeEvent event) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", event.id().toString());
    tree.put("type", event.type());
    tree.put("entity", event.entity());
    tree.put("entityId", event.entityId().toString());
    tree.put("at", event.at().toString());
    tree.put("previous", event.previousValues().map(ValuesForm::tree).orElse(null));
    tree.put("current", ValuesForm.tree(event.currentValues()));
    return tree;
  }

  /** The event as one line of JSON. */
  public static String json(ChangeEvent event) {
    return JsonText.of(tree(event));
  }

  /**
   * The event that a tree tells of, as a parser reads it from the JSON.
   *
   * @throws IllegalArgumentException if it tells of none that is known, or names a member or field
   *     whose value is missing or of another form
   */
  public static ChangeEvent event(Map<String, ? extends @Nullable Object> tree) {
    UUID id = id(tree);
    Instant at = instant(tree, "at");
    String entity = text(tree, "entity");
    if (entity.equals(UserFields.ALL.entity())) {
      Catalogue<User> fields = UserFields.ALL;
      return Changes.ofUser(id, at, previous(tree, fields), current(tree, fields));
    }
    if (entity.equals(InviteFields.ALL.entity())) {
      Catalogue<Invite> fields = InviteFields.ALL;
      return Changes.ofInvite(id, at, previous(tree, fields), current(tree, fields));
    }
    throw new IllegalArgumentException("no event is about " + entity);
  }

  private static <E> Optional<Values<E>> previous(
      Map<String, ? extends @Nullable Object> tree, Catalogue<E> fields) {
    return tree.get("previous") instanceof Map<?, ?> values
        ? Optional.of(ValuesForm.values(fields, values))
        : Optional.empty();
  }

  private static <E> Values<E> current(
      Map<String, ? extends @Nullable Object> tree, Catalogue<E> fields) {
    if (tree.get("current") instanceof Map<?, ?> values) {
      return ValuesForm.values(fields, values);
    }
    throw new IllegalArgumentException("an event needs its current values");
  }

  private static UUID id(Map<String, ? extends @Nullable Object> tree) {
    String text = text(tree, "id");
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("an event's id is no UUID");
    }
  }

  private static Instant instant(Map<String, ? extends @Nullable Object> tree, String name) {
    try {
      return Instant.parse(text(tree, name));
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException("an event's " + name + " is no instant");
    }
  }

  private static String text(Map<String, ? extends @Nullable Object> tree, String name) {
    if (tree.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("an event needs a text as " + name);
  }
}

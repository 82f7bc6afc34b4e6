package dev.tenantry.verification.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.CustomDataField;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.RoleKeysField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.ReplicaState;
import dev.tenantry.domain.sync.Stamps;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.RoleKey;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** States as text, a line each, as an example: a real one would be JSON throughout. */
final class WireFormat {

  private static final Splitter LINES = Splitter.on('\n').omitEmptyStrings();
  private static final Splitter.MapSplitter PARTS = Splitter.on('&').withKeyValueSeparator('=');
  private static final Joiner COMMA = Joiner.on(',');
  private static final Splitter LIST = Splitter.on(',').omitEmptyStrings();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, @Nullable Object>> MEMBERS =
      new TypeReference<>() {};

  private WireFormat() {}

  static String write(SyncBatch batch) {
    return Stream.concat(
            batch.tenants().stream().map(WireFormat::write),
            batch.users().stream().map(WireFormat::write))
        .collect(joining("\n"));
  }

  static SyncBatch read(String text) {
    List<Map<String, String>> lines = LINES.splitToStream(text).map(WireFormat::decoded).toList();
    return new SyncBatch(states(lines, TenantFields.ALL), states(lines, UserFields.ALL));
  }

  private static <E> ImmutableList<ReplicaState<E>> states(
      List<Map<String, String>> lines, Catalogue<E> catalogue) {
    return lines.stream()
        .filter(line -> catalogue.entity().equals(line.get("entity")))
        .map(line -> state(line, catalogue))
        .collect(ImmutableList.toImmutableList());
  }

  private static <E> String write(ReplicaState<E> state) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("entity", state.values().catalogue().entity());
    parts.put("side", state.side());
    parts.put("revision", state.revision());
    parts.put("seen", state.seen());
    parts.put("confirmed", state.highestConfirmed());
    parts.put("sent", COMMA.join(state.sent()));
    parts.put("forced", state.forced());
    parts.put("stamps", state.stamps().text());
    for (Field<E, ?> field : state.values().catalogue().fields()) {
      Object value = state.values().get(field);
      if (value != null) {
        parts.put("." + field.name(), text(value));
      }
    }
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue().toString(), UTF_8))
        .collect(joining("&"));
  }

  private static Object text(Object value) {
    if (value instanceof CustomData data) {
      return data.toJson();
    }
    return value instanceof Iterable<?> keys ? COMMA.join(keys) : value;
  }

  private static Map<String, String> decoded(String line) {
    Map<String, String> parts = new TreeMap<>(PARTS.split(line));
    parts.replaceAll((name, value) -> URLDecoder.decode(value, UTF_8));
    return parts;
  }

  private static <E> ReplicaState<E> state(Map<String, String> parts, Catalogue<E> catalogue) {
    Values.Builder<E> values = Values.of(catalogue);
    for (Field<E, ?> field : catalogue.fields()) {
      String text = parts.get("." + field.name());
      if (text != null) {
        set(values, field, text);
      }
    }
    return new ReplicaState<>(
        SystemOfRecord.valueOf(parts.get("side")),
        Long.parseLong(parts.get("revision")),
        Long.parseLong(parts.get("seen")),
        values.build(),
        Stamps.parse(catalogue, parts.get("stamps")),
        Long.parseLong(parts.get("confirmed")),
        LIST.splitToStream(parts.get("sent"))
            .map(Long::valueOf)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Long::compare)),
        Boolean.parseBoolean(parts.get("forced")),
        ImmutableSet.of());
  }

  @SuppressWarnings("unchecked") // The field says of which type its values are.
  private static <E, V> void set(Values.Builder<E> values, Field<E, V> field, String text) {
    values.restore(field, (V) value(field, text));
  }

  private static Object value(Field<?, ?> field, String text) {
    if (field instanceof BooleanField<?>) {
      return Boolean.valueOf(text);
    }
    if (field instanceof InstantField<?>) {
      return Instant.parse(text);
    }
    if (field instanceof IdField<?, ?> id) {
      return id.idOf(UUID.fromString(text));
    }
    if (field instanceof CustomDataField<?>) {
      return customData(text);
    }
    return field instanceof RoleKeysField<?> ? roles(text) : text;
  }

  private static CustomData customData(String json) {
    try {
      return CustomData.of(JSON.readValue(json, MEMBERS));
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ImmutableSortedSet<RoleKey> roles(String text) {
    return LIST.splitToStream(text)
        .map(RoleKey::parse)
        .collect(ImmutableSortedSet.toImmutableSortedSet(RoleKey::compareTo));
  }
}

package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * The unique keys of a table.
 *
 * @param entity what a row holds, in words
 * @param fields the fields by the names of the constraints that keep them unique, all but the
 *     primary key's
 */
record UniqueKeys(String entity, ImmutableMap<String, String> fields) {

  private static final String PRIMARY = "id";

  /**
   * The field whose constraint is named; the id where none is, because engines name a primary key
   * as they like.
   */
  String fieldNamedIn(String naming) {
    return fields.entrySet().stream()
        .filter(key -> naming.contains(key.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(PRIMARY);
  }
}

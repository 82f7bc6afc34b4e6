package dev.tenantry.adapters.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array as a parameter of a statement; {@link #toString} shows no element.
 *
 * @param type the SQL type of its elements
 */
record SqlArray(String type, List<@Nullable Object> elements) {

  @Override
  public String toString() {
    return type + "[" + elements.size() + "]";
  }
}

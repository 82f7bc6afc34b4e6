package dev.tenantry.adapters.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array as a parameter of a statement.
 *
 * @param type the type of its elements, as the engine calls it
 */
record SqlArray(String type, List<@Nullable Object> elements) {}

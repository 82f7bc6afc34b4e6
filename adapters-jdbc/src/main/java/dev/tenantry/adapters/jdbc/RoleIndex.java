package dev.tenantry.adapters.jdbc;

import dev.tenantry.domain.field.RoleKeysField;
import java.util.Optional;

/**
 * A table with a row for each role of each user, by which users are found by their roles; the roles
 * themselves stand with the user.
 *
 * @param name the table's name
 * @param roles the field that it follows
 * @param definitions the table of the roles that can be given; empty where they are another side's
 */
record RoleIndex<E>(String name, RoleKeysField<E> roles, Optional<String> definitions) {}

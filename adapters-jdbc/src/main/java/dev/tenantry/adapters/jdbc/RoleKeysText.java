package dev.tenantry.adapters.jdbc;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import dev.tenantry.domain.value.RoleKey;

/** Keys of roles as one text, separated by blanks, which no key holds. */
final class RoleKeysText {

  private static final Joiner JOINER = Joiner.on(' ');
  private static final Splitter SPLITTER = Splitter.on(' ').omitEmptyStrings();

  private RoleKeysText() {}

  static String of(ImmutableSortedSet<RoleKey> keys) {
    return JOINER.join(keys);
  }

  /** The pattern of texts that hold the key, once a blank stands before and behind them. */
  static String like(RoleKey key) {
    return "% " + key.value().replace("_", "!_") + " %";
  }

  static ImmutableSortedSet<RoleKey> parse(String text) {
    if (!text.isEmpty() && text.indexOf(' ') < 0) {
      return ImmutableSortedSet.of(
          RoleKey.parse(text)); // Most have one, and every read goes through here.
    }
    return ImmutableSortedSet.copyOf(Iterables.transform(SPLITTER.split(text), RoleKey::parse));
  }
}

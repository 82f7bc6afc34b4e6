package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;

/**
 * Which code points fold to which: letter case the other way round. Worked out once, when first
 * asked.
 */
final class UpperCases {

  private static final ImmutableSetMultimap<Integer, Integer> BY_LOWER_CASE = all();

  private UpperCases() {}

  /** The other code points of which this is the simple lower case. */
  static ImmutableSet<Integer> of(int lowerCase) {
    return BY_LOWER_CASE.get(lowerCase);
  }

  private static ImmutableSetMultimap<Integer, Integer> all() {
    ImmutableSetMultimap.Builder<Integer, Integer> all = ImmutableSetMultimap.builder();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      int lower = Character.toLowerCase(point);
      if (lower != point) {
        all.put(lower, point);
      }
    }
    return all.build();
  }
}

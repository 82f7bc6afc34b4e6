package dev.tenantry.domain.value;

import java.util.Locale;
import java.util.function.Supplier;

/** Runs something as if the machine stood elsewhere. */
final class DefaultLocale {

  private DefaultLocale() {}

  /** In Turkish, I and i are letters of different pairs. */
  static <T> T turkish(Supplier<T> work) {
    return as("tr-TR", work);
  }

  /** Formats numbers with other digits. */
  static <T> T arabic(Supplier<T> work) {
    return as("ar-EG-u-nu-arab", work);
  }

  private static <T> T as(String tag, Supplier<T> work) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      return work.get();
    } finally {
      Locale.setDefault(before);
    }
  }
}

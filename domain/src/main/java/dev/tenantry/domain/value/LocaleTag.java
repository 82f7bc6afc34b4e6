package dev.tenantry.domain.value;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.error.InvalidInputException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Function;

/**
 * A language, as a rule with a country, in BCP 47: {@code en-US}, {@code zh-Hant-TW}, {@code th}.
 *
 * <p>Typed in any case, kept in the canonical one ({@code en-Us} becomes {@code en-US}), obsolete
 * languages under their new code ({@code iw} becomes {@code he}). The parts are separated by
 * hyphens, not underscores. Languages and countries must be known: those of ISO 639-1 and ISO 3166,
 * and the languages of three letters, scripts and regions of three digits that the running JDK has
 * locales for. Variants and extensions are refused.
 *
 * @param value the canonical tag
 */
public record LocaleTag(String value) {

  /** The code of a refused locale. */
  public static final String CODE = "INVALID_LOCALE";

  /** The most characters: a language of three, a script of four, a region of three. */
  public static final int MAX_CHARACTERS = 12;

  private static final FieldRule RULE = new FieldRule("locale", CODE);
  private static final ImmutableSet<String> LANGUAGES =
      ImmutableSet.copyOf(Locale.getISOLanguages());
  private static final ImmutableSet<String> COUNTRIES =
      ImmutableSet.copyOf(Locale.getISOCountries());

  /**
   * Found once there is a script, or a part that ISO's lists lack, since finding them takes a good
   * tenth of a second.
   */
  private static final class OfJdk {

    static final ImmutableSet<String> LANGUAGES = all(Locale::getLanguage);
    static final ImmutableSet<String> SCRIPTS = all(Locale::getScript);
    static final ImmutableSet<String> REGIONS = all(Locale::getCountry);

    private static ImmutableSet<String> all(Function<Locale, String> part) {
      return Arrays.stream(Locale.getAvailableLocales()).map(part).collect(toImmutableSet());
    }
  }

  /**
   * Reads what a person typed.
   *
   * @throws InvalidInputException under {@code locale} with {@link #CODE}
   */
  public LocaleTag {
    String trimmed = RULE.trimmed(value);
    RULE.requireCharacters(trimmed, MAX_CHARACTERS);
    Locale locale = wellFormed(trimmed);
    RULE.require(
        isLanguage(locale.getLanguage()),
        "must begin with a known language; use a code of ISO 639, like 'en' in 'en-US'");
    RULE.require(
        locale.getScript().isEmpty() || OfJdk.SCRIPTS.contains(locale.getScript()),
        "must have a known script or none; use a code of ISO 15924, like 'Hant' in 'zh-Hant-TW'");
    RULE.require(
        locale.getCountry().isEmpty() || isRegion(locale.getCountry()),
        "must have a known country or none; use a code of ISO 3166, like 'US' in 'en-US'");
    RULE.require(
        locale.getVariant().isEmpty() && !locale.hasExtensions(),
        "must have no variant and no extension; write language and country, like 'en-US'");
    value = locale.toLanguageTag();
  }

  /** Reads what a person typed. */
  public static LocaleTag parse(String typed) {
    return new LocaleTag(typed);
  }

  /** The locale to format and translate with. */
  public Locale toLocale() {
    return Locale.forLanguageTag(value);
  }

  private static Locale wellFormed(String typed) {
    try {
      return new Locale.Builder().setLanguageTag(typed).build();
    } catch (IllformedLocaleException notATag) {
      // Not kept as the cause: its message repeats the text.
      throw RULE.violation(
          "must be language and country joined by a hyphen; write it like 'en-US'");
    }
  }

  private static boolean isLanguage(String code) {
    return !code.isEmpty() && (LANGUAGES.contains(code) || OfJdk.LANGUAGES.contains(code));
  }

  private static boolean isRegion(String code) {
    return COUNTRIES.contains(code) || OfJdk.REGIONS.contains(code);
  }
}

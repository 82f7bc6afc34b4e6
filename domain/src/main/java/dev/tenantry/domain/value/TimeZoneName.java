package dev.tenantry.domain.value;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.error.InvalidInputException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time zone of the IANA database, like {@code Asia/Bangkok} or {@code UTC}.
 *
 * <p>Typed in any case, kept in the database's. Known are the zones of the running JDK; plain
 * offsets like {@code +07:00} are refused, for they know no summer time. Old names stay what they
 * are: {@code Asia/Calcutta} does not become {@code Asia/Kolkata}.
 *
 * @param value the zone's name
 */
public record TimeZoneName(String value) {

  /** The code of a refused time zone. */
  public static final String CODE = "INVALID_TIMEZONE";

  private static final FieldRule RULE = new FieldRule("timezone", CODE);

  /** Zones that the JDK made up for rules of the seventies. */
  private static final String NOT_IANA = "SystemV/";

  private static final ImmutableMap<String, String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(name -> !name.startsWith(NOT_IANA))
          .collect(toImmutableMap(Ascii::toLowerCase, name -> name));

  /**
   * Reads what a person typed.
   *
   * @throws InvalidInputException under {@code timezone} with {@link #CODE}
   */
  public TimeZoneName {
    @Nullable String name = NAMES.get(Ascii.toLowerCase(RULE.trimmed(value)));
    if (name == null) {
      throw RULE.violation("must be a known IANA time zone; use a name like Asia/Bangkok or UTC");
    }
    value = name;
  }

  /** Reads what a person typed. */
  public static TimeZoneName parse(String typed) {
    return new TimeZoneName(typed);
  }

  /** The zone to calculate with. */
  public ZoneId toZoneId() {
    return ZoneId.of(value);
  }
}

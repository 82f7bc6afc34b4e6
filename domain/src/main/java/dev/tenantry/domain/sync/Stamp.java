package dev.tenantry.domain.sync;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tenantry.domain.policy.SystemOfRecord;

/**
 * How new a field's value is: the newest Platform write and the newest BaaS write that it stands
 * on.
 *
 * <p>Stamps compare by the Platform's revision first, so that of two changes which have not seen
 * each other the Platform's stands.
 *
 * @param platform the Platform's revision, 0 for none
 * @param baas the BaaS's revision, 0 for none
 */
public record Stamp(long platform, long baas) implements Comparable<Stamp> {

  /** The stamp of a value that nobody has written since stamps are kept. */
  public static final Stamp NONE = new Stamp(0, 0);

  /** Checks that no revision is negative. */
  public Stamp {
    checkArgument(platform >= 0 && baas >= 0, "a stamp's revisions must not be negative");
  }

  /** Whether this is {@link #NONE}. */
  public boolean isNone() {
    return platform == 0 && baas == 0;
  }

  /** The stamp of a value that this side writes now, knowing the value with this stamp. */
  Stamp writtenBy(SystemOfRecord side, long revision) {
    return side == SystemOfRecord.PLATFORM
        ? new Stamp(revision, baas)
        : new Stamp(platform, revision);
  }

  @Override
  public int compareTo(Stamp other) {
    int byPlatform = Long.compare(platform, other.platform);
    return byPlatform != 0 ? byPlatform : Long.compare(baas, other.baas);
  }

  /** The form in which stamps are stored, such as {@code 7.3}. */
  @Override
  public String toString() {
    return platform + "." + baas;
  }

  static Stamp parse(String text) {
    int dot = text.indexOf('.');
    checkArgument(dot > 0, "a stamp is written as two revisions with a dot between");
    return new Stamp(
        Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
  }
}

package dev.tenantry.benchmarks.floor;

import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.SyncState;
import dev.tenantry.benchmarks.TimedIds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What is stored of a user on both sides. */
record FloorRow(
    UUID id,
    UUID baasId,
    String reference,
    String emailKey,
    String email,
    String firstName,
    String lastName,
    String phone,
    String locale,
    String timezone,
    String avatarUrl,
    String customData,
    boolean active,
    boolean isOptedIn,
    UUID tenantId,
    String roles,
    OffsetDateTime createdAt,
    String stamps,
    long revision) {

  static FloorRow created(NewUser user, Instant now) {
    long revision = SyncState.revisionAfter(0, now);
    return new FloorRow(
        TimedIds.next(),
        TimedIds.next(),
        user.reference(),
        user.email(),
        user.email(),
        user.firstName(),
        user.lastName(),
        NewUser.PHONE,
        NewUser.LOCALE,
        NewUser.TIMEZONE,
        null,
        null,
        true,
        false,
        SyncState.TENANT,
        NewUser.ROLE,
        now.atOffset(ZoneOffset.UTC),
        SyncState.stampsOfNew(revision),
        revision);
  }
}

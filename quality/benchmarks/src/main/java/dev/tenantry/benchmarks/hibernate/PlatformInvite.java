package dev.tenantry.benchmarks.hibernate;

import dev.tenantry.benchmarks.Inviter;
import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.SyncState;
import dev.tenantry.benchmarks.TimedIds;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An invitation. */
@Entity
@Table(name = "tenantry_platform_invites")
public class PlatformInvite {

  @Id UUID id;
  UUID tenantId;
  String emailKey;
  String email;
  String firstName;
  String lastName;
  String locale;
  String data;
  String roleKeys;
  String status;
  Instant statusUpdatedAt;
  UUID createdByUserId;
  boolean bySuperAdmin;
  UUID acceptedByUserId;
  String delivery;
  Instant sentAt;
  Instant expiresAt;
  Instant createdAt;
  Instant updatedAt;
  String liveEmailKey;
  String tokenDigest;

  final void fill(NewUser user, Instant now) {
    id = TimedIds.next();
    tenantId = SyncState.TENANT;
    emailKey = user.email();
    email = user.email();
    firstName = user.firstName();
    lastName = user.lastName();
    locale = NewUser.LOCALE;
    roleKeys = NewUser.ROLE;
    status = "pending";
    statusUpdatedAt = now;
    bySuperAdmin = true;
    delivery = "queued";
    sentAt = now;
    expiresAt = now.plus(Duration.ofDays(Inviter.DAYS));
    createdAt = now;
    updatedAt = now;
    liveEmailKey = user.email();
  }
}

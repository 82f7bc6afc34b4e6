package dev.tenantry.benchmarks.hibernate;

import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.SyncState;
import dev.tenantry.benchmarks.TimedIds;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What both tables of users have in common. */
@MappedSuperclass
public abstract class StoredUser {

  @Id UUID id;
  UUID baasId;
  String reference;
  String emailKey;
  String email;
  String firstName;
  String lastName;
  String phone;
  String locale;
  String timezone;
  String avatarUrl;
  String customData;
  boolean active;
  boolean isOptedIn;
  UUID tenantId;
  String roles;
  Instant createdAt;
  Instant updatedAt;
  String stamps;
  long revision;
  long seen;
  long confirmed;
  long highestConfirmed;
  String sent = "";
  boolean forced;
  Long regressedAt;
  boolean synced;
  Instant dueAt = Instant.EPOCH;
  int failures;
  boolean parked;
  String failureCode = "";
  @Version long version;

  abstract void addRole(String key);

  final void fill(NewUser user, Instant now) {
    id = TimedIds.next();
    baasId = TimedIds.next();
    reference = user.reference();
    emailKey = user.email();
    email = user.email();
    firstName = user.firstName();
    lastName = user.lastName();
    phone = NewUser.PHONE;
    locale = NewUser.LOCALE;
    timezone = NewUser.TIMEZONE;
    active = true;
    tenantId = SyncState.TENANT;
    roles = NewUser.ROLE;
    addRole(NewUser.ROLE);
    createdAt = now;
    updatedAt = now;
    revision = SyncState.revisionAfter(0, now);
    stamps = SyncState.stampsOfNew(revision);
  }

  /** Takes the fields of the other side's copy. */
  final void fillFrom(StoredUser other) {
    id = other.id;
    baasId = other.baasId;
    reference = other.reference;
    emailKey = other.emailKey;
    email = other.email;
    firstName = other.firstName;
    lastName = other.lastName;
    phone = other.phone;
    locale = other.locale;
    timezone = other.timezone;
    avatarUrl = other.avatarUrl;
    customData = other.customData;
    active = other.active;
    isOptedIn = other.isOptedIn;
    tenantId = other.tenantId;
    roles = other.roles;
    for (String key : other.roles.split(" ", -1)) {
      addRole(key);
    }
    createdAt = other.createdAt;
    updatedAt = other.updatedAt;
    stamps = other.stamps;
    seen = other.revision;
    synced = true;
  }

  final void confirm() {
    confirmed = revision;
    highestConfirmed = revision;
    sent = "";
    synced = true;
  }
}

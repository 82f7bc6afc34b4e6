package dev.tenantry.adapters.inmemory;

import dev.tenantry.domain.field.EntityId;
import java.time.Instant;
import java.util.Comparator;

/** Where an entity stands in the order of creation; the id breaks ties. */
class Place {

  static final Comparator<Place> ORDER = Place::compare;

  private final EntityId id;
  private Instant createdAt;

  Place(EntityId id, Instant createdAt) {
    this.id = id;
    this.createdAt = createdAt;
  }

  final EntityId id() {
    return id;
  }

  final Instant createdAt() {
    return createdAt;
  }

  final void moveTo(Instant changed) {
    createdAt = changed;
  }

  private static int compare(Place left, Place right) {
    int byTime = left.createdAt.compareTo(right.createdAt);
    return byTime != 0 ? byTime : EntityId.UNSIGNED_BYTES.compare(left.id, right.id);
  }
}

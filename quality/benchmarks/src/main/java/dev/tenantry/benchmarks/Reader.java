package dev.tenantry.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads users of the Platform the way one of the compared does it. */
public interface Reader {

  /**
   * A user as one of the compared has read it; what it does when it is asked is not measured any
   * more.
   */
  interface Found {

    String email();

    String reference();

    List<String> roles();
  }

  /** The last row of the page before. */
  record Place(Instant createdAt, UUID id) {}

  Found byReference(String reference);

  Found byEmail(String email);

  /** A hundred users in the order of creation, from the first. */
  List<Found> firstPage();

  /** A hundred users in the order of creation, behind this place. */
  List<Found> pageBehind(Place place);
}

package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads users of the Platform the way one of the compared does it. */
public interface Reader {

  /** A user that was found, by what tells it from others. */
  record Found(String email, String reference, List<String> roles) {

    public Found {
      roles = ImmutableList.copyOf(roles);
    }
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

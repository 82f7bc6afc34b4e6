package dev.tenantry.benchmarks;

import java.util.UUID;

/** Writes users the way one of the compared does it; when a call returns, both sides have it. */
public interface Writer extends AutoCloseable {

  /** The ids of a user on either side. */
  record Ids(UUID platform, UUID baas) {}

  /** Creates a user on the Platform and at the BaaS, and answers its ids. */
  Ids create(NewUser user);

  /** Changes the first name, on the Platform first. */
  void updateAtPlatform(UUID id, String firstName);

  /** Changes the first name of the user with this id of the BaaS, there first. */
  void updateAtBaas(UUID baasId, String firstName);

  /** Gets ready for a drain of the so many users that have just been stored as pending. */
  default void beforeDrain(int users) {}

  /** Brings every pending user to the BaaS. */
  void drain(int users);

  @Override
  default void close() {}
}

package dev.tenantry.benchmarks.outbox;

/** The task that the outbox calls. */
public interface Copier {

  /** Brings the user with this id to the BaaS. */
  void copy(String id);
}

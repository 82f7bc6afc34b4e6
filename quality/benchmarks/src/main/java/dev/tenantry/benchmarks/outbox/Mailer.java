package dev.tenantry.benchmarks.outbox;

/** The task that sends the mail of an invitation. */
public interface Mailer {

  /** Sends the mail of the invitation with this id. */
  void mail(String id);
}

package dev.tenantry.benchmarks;

import java.util.List;

/**
 * Invites people into the tenant the way one of the compared does it; when a call returns, the
 * invitations are stored, and so is that a mail is to be sent for each, which is left to a worker.
 */
public interface Inviter extends AutoCloseable {

  /** How long an invitation can be answered. */
  int DAYS = 7;

  /** Invites all of these in one transaction, and answers how many there were. */
  int invite(List<NewUser> people);

  /** Forgets the mails that wait, as far as they do not lie in the library's own tables. */
  default void forgetMails() {}

  @Override
  default void close() {}
}

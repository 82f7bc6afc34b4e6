package dev.tenantry.application.spi;

/**
 * Driven port: sends the mails of invitations.
 *
 * <p>It is called with no transaction open, in the thread of whoever drains. Every call carries a
 * new token that replaces the one before, so every one has to be sent. Thread-safe.
 */
public interface InviteDelivery {

  /**
   * Sends a mail, or hands it to whoever will.
   *
   * <p>If this throws, the mail comes again after a growing pause, with another token; after twenty
   * failures it is parked until somebody says what is to become of it.
   */
  void deliver(InviteMail mail);
}

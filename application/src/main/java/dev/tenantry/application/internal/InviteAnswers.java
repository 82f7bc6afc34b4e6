package dev.tenantry.application.internal;

import dev.tenantry.application.api.InviteCheck;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.error.InviteNotUsableException.Reason;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteCommand;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.Secret;
import java.time.Instant;
import java.util.Optional;

/** What invitees do, who have nothing but a token. */
record InviteAnswers(Core core) {

  InviteCheck check(Secret token) {
    Optional<Values<Invite>> invite = find(TokenDigest.of(token));
    boolean isValid = invite.filter(found -> has(InviteStatus.PENDING, found)).isPresent();
    boolean isExpired = invite.filter(found -> has(InviteStatus.EXPIRED, found)).isPresent();
    return new InviteCheck(
        isValid,
        isExpired,
        isValid || isExpired
            ? invite.map(found -> found.require(InviteFields.EMAIL))
            : Optional.empty());
  }

  /** Junk is refused before anything is hashed; what is decided here is decided again later. */
  User accept(AcceptUserInvite command) {
    TokenDigest token = TokenDigest.of(command.token());
    requireUsable(find(token), InviteCommand.ACCEPT);
    core.validator().check(command, core.passwords().violations(command.password()));
    Optional<PasswordHash> hash = command.password().map(core.passwords()::hash);
    UserId id = new UserId(core.ids().next());
    return core.systems()
        .changePlatform(
            change -> {
              PlatformRepositories stored = change.stored();
              Values<Invite> invite =
                  settle(stored.invites(), token, InviteCommand.ACCEPT, Optional.of(id));
              if (!new Inviters(stored).stillGrant(invite)) {
                throw new InviteNotUsableException(Reason.NO_LONGER_GRANTED);
              }
              Values<User> user = invitee(id, invite, command.fields());
              Replica<User> created =
                  change.users().insert(Replica.created(user, core.moments().now()));
              hash.ifPresent(known -> stored.passwords().store(id, known));
              return User.of(created.valuesWithSynced());
            });
  }

  void decline(Secret token) {
    core.systems()
        .changePlatform(
            change ->
                settle(
                    change.stored().invites(),
                    TokenDigest.of(token),
                    InviteCommand.DECLINE,
                    Optional.empty()));
  }

  private Values<Invite> settle(
      InviteRepository invites, TokenDigest token, InviteCommand command, Optional<UserId> by) {
    Instant now = core.moments().now();
    InviteStatus next = InviteStates.after(InviteStatus.PENDING, command);
    return invites
        .settle(token, next, by, now)
        .orElseThrow(() -> refusal(invites.find(token, now), command));
  }

  private static InviteNotUsableException refusal(
      Optional<Values<Invite>> invite, InviteCommand command) {
    requireUsable(invite, command);
    throw new IllegalStateException("a pending invite was not settled");
  }

  private static void requireUsable(Optional<Values<Invite>> invite, InviteCommand command) {
    Values<Invite> found = invite.orElseThrow(() -> new InviteNotUsableException(Reason.UNKNOWN));
    InviteStates.after(InviteStates.statusOf(found), command);
  }

  private Optional<Values<Invite>> find(TokenDigest token) {
    return core.systems()
        .readPlatform(stored -> stored.invites().find(token, core.moments().now()));
  }

  private Values<User> invitee(UserId id, Values<Invite> invite, Patch<User> typed) {
    Patch<User> invited =
        Patch.none(UserFields.ALL)
            .and(UserFields.REFERENCE, id.toString())
            .and(UserFields.EMAIL, invite.require(InviteFields.EMAIL))
            .and(UserFields.TENANT_ID, invite.require(InviteFields.TENANT_ID))
            .and(UserFields.IS_OPTED_IN, true);
    Values<User> values =
        new NewEntities(core).user(id, invited, invite.require(InviteFields.ROLE_KEYS));
    Values<User> known =
        values.toBuilder()
            .set(UserFields.FIRST_NAME, invite.get(InviteFields.FIRST_NAME))
            .set(UserFields.LAST_NAME, invite.get(InviteFields.LAST_NAME))
            .set(UserFields.LOCALE, invite.get(InviteFields.LOCALE))
            .build();
    return typed.normalisedForCreation().applyTo(known);
  }

  private static boolean has(InviteStatus status, Values<Invite> invite) {
    return InviteStates.statusOf(invite) == status;
  }
}

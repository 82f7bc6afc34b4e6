package dev.tenantry.application.internal;

import dev.tenantry.application.api.PlatformInvites;
import dev.tenantry.application.api.SentUserInvites;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import java.util.function.BiFunction;

/** The use cases of invitations, for one caller. */
final class PlatformInvitesHandler implements PlatformInvites {

  private final Core core;
  private final Caller caller;

  PlatformInvitesHandler(Core core, Caller caller) {
    this.core = core;
    this.caller = caller;
  }

  @Override
  public SentUserInvites sendUserInvites(SendUserInvites command) {
    core.validator().check(command);
    return core.systems()
        .changePlatform(change -> new InviteSending(core, caller, change.stored(), command).send());
  }

  @Override
  public Invite resendUserInvite(InviteId id) {
    return core.systems()
        .changePlatform(change -> new InviteChanges(core, caller, change.stored()).resend(id));
  }

  @Override
  public Invite cancelUserInvite(InviteId id) {
    return core.systems()
        .changePlatform(change -> new InviteChanges(core, caller, change.stored()).cancel(id));
  }

  @Override
  public Invite userInvite(InviteId id) {
    return read((invites, scope) -> invites.find(id, scope, core.moments().now()))
        .map(Invite::of)
        .orElseThrow(() -> new NotFoundException(InviteFields.ALL.entity(), id.toString()));
  }

  @Override
  public Page<Invite> userInvites(Query<Invite> query) {
    return read((invites, scope) -> invites.page(query, scope, core.moments().now()))
        .map(Invite::of);
  }

  private <T> T read(BiFunction<InviteRepository, TenantScope, T> question) {
    return core.systems()
        .readPlatform(stored -> question.apply(stored.invites(), caller.scope(stored.users())));
  }
}

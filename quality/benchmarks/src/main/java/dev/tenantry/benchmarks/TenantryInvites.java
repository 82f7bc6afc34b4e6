package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.PlatformInvites;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.tenant.TenantId;
import java.util.List;
import javax.sql.DataSource;

/** The library's own way to invite, as a super admin; the mails wait for a worker. */
final class TenantryInvites implements Inviter {

  private final Tenantry tenantry;
  private final PlatformInvites platform;

  TenantryInvites(DataSource database) {
    this.tenantry = Tenantry.builder().persistence(JdbcPersistence.of(database)).build();
    this.platform = tenantry.platform().asSuperAdmin();
  }

  @Override
  public int invite(List<NewUser> people) {
    ImmutableList<Invitee> rows =
        people.stream()
            .map(
                one ->
                    Invitee.of(one.email())
                        .withFirstName(one.firstName())
                        .withLastName(one.lastName())
                        .withLocale(NewUser.LOCALE)
                        .withRoles(NewUser.ROLE))
            .collect(ImmutableList.toImmutableList());
    return platform
        .sendUserInvites(SendUserInvites.to(new TenantId(SyncState.TENANT)).invite(rows))
        .sent()
        .size();
  }

  @Override
  public void close() {
    tenantry.close();
  }
}

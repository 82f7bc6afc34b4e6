package dev.tenantry.benchmarks;

import com.google.common.collect.Lists;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import java.util.List;
import java.util.UUID;

/** The library itself, called as a host calls it. */
final class TenantryUsers implements Writer, Reader {

  private final Tenantry tenantry;
  private final PlatformUsers platform;

  TenantryUsers(Databases databases) {
    Tenantry.Builder builder = Tenantry.builder();
    JdbcPersistence own = JdbcPersistence.of(databases.platform());
    this.tenantry =
        databases.isOne()
            ? builder.persistence(own).build()
            : builder.platform(own).baas(JdbcPersistence.of(databases.baas())).build();
    this.platform = tenantry.platform().asSuperAdmin();
  }

  @Override
  public Ids create(NewUser user) {
    User created =
        platform.createUser(
            CreateUser.of(user.email(), user.reference())
                .withFirstName(user.firstName())
                .withLastName(user.lastName())
                .withPhone(NewUser.PHONE)
                .withLocale(NewUser.LOCALE)
                .withTimezone(NewUser.TIMEZONE)
                .inTenant(new TenantId(SyncState.TENANT))
                .withRoles(NewUser.ROLE));
    return new Ids(created.id().value(), created.baasId().value());
  }

  @Override
  public void updateAtPlatform(UUID id, String firstName) {
    platform.updateUser(new UserId(id), UserPatch.set(UserFields.FIRST_NAME, firstName));
  }

  @Override
  public void updateAtBaas(UUID baasId, String firstName) {
    tenantry
        .baas()
        .asSuperAdmin()
        .users()
        .update(
            UserPatch.set(UserFields.FIRST_NAME, firstName),
            BaasUserKey.id(new BaasUserId(baasId)));
  }

  @Override
  public void drain(int users) {
    tenantry.sync().drain();
  }

  @Override
  public Found byReference(String reference) {
    return only(UserQuery.where(UserFields.REFERENCE.equalTo(reference)));
  }

  @Override
  public Found byEmail(String email) {
    return only(UserQuery.where(UserFields.EMAIL.equalTo(email)));
  }

  private Found only(Query<User> query) {
    return new Shown(platform.users(query).data().get(0));
  }

  @Override
  public List<Found> firstPage() {
    return page(UserQuery.all());
  }

  @Override
  public List<Found> pageBehind(Place place) {
    return page(
        UserQuery.all()
            .after(
                Continuation.behind(
                    UserFields.CREATED_AT.asc(), place.createdAt(), new UserId(place.id()))));
  }

  private List<Found> page(Query<User> query) {
    return Lists.transform(platform.users(query.withoutTotalCount()).data(), Shown::new);
  }

  private record Shown(User user) implements Found {

    @Override
    public String email() {
      return user.email();
    }

    @Override
    public String reference() {
      return user.reference();
    }

    @Override
    public List<String> roles() {
      return user.roles().stream().map(RoleKey::value).toList();
    }
  }

  @Override
  public void close() {
    tenantry.close();
  }
}

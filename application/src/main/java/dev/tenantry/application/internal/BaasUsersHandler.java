package dev.tenantry.application.internal;

import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import java.util.Optional;

/** The use cases of users at the BaaS, for one caller. */
final class BaasUsersHandler extends BaasHandler<User, UserId, BaasUser, BaasUserKey, CreateUser>
    implements BaasUsers {

  private final Core core;
  private final Caller caller;

  BaasUsersHandler(Core core, Caller caller) {
    super(
        core,
        caller,
        EntityType.USER,
        UserQuery.all(),
        reader(core, caller, BaasRepositories::users, BaasUser::of));
    this.core = core;
    this.caller = caller;
  }

  @Override
  Query<User> named(BaasUserKey key) {
    Query<User> query = UserQuery.all();
    for (Condition<User> condition : key.conditions()) {
      query = query.and(condition);
    }
    return query;
  }

  @Override
  Optional<Replica<User>> lockedByKey(Change<BaasRepositories> change, BaasUserKey key) {
    return key.id().flatMap(id -> change.users().lockBy(UserFields.BAAS_ID, id));
  }

  @Override
  NotFoundException notFound(BaasUserKey key) {
    String user = EntityType.USER.word();
    Optional<String> id = key.id().map(BaasUserId::toString);
    if (id.isEmpty()) {
      return NotFoundException.byAddress(user);
    }
    return key.hasEmail()
        ? NotFoundException.byIdAndAddress(user, id.get())
        : new NotFoundException(user, id.get());
  }

  @Override
  BaasUser view(Change<BaasRepositories> change, Replica<User> changed) {
    return BaasUser.of(changed.valuesWithSynced());
  }

  @Override
  BaasUpdate<User, UserId> updateIn(Change<BaasRepositories> change) {
    return new BaasUpdate<>(
        change.stored().users(),
        change.users(),
        UserFields.ID,
        caller.scope(change.stored().users()),
        this::requireChangeable,
        core.moments().now());
  }

  private void requireChangeable(Values<User> user) {
    if (!caller.mayChangeProfileOf(user.require(UserFields.ID))) {
      throw new NotAllowedException(
          "change another user", "a user may change its own profile only");
    }
    if (!user.require(UserFields.ACTIVE)) {
      throw new NotAllowedException(
          "change an inactive user at the BaaS", "activate the user on the Platform first");
    }
  }
}

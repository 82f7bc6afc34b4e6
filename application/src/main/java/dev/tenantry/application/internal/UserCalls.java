package dev.tenantry.application.internal;

import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/** Passes the calls about users on to the handler that they belong to. */
interface UserCalls extends PlatformUsers {

  PlatformUsers forUsers();

  @Override
  default User createUser(CreateUser command) {
    return forUsers().createUser(command);
  }

  @Override
  default User updateUser(UserId id, Patch<User> patch) {
    return forUsers().updateUser(id, patch);
  }

  @Override
  default void deleteUser(UserId id) {
    forUsers().deleteUser(id);
  }

  @Override
  default User user(UserId id) {
    return forUsers().user(id);
  }

  @Override
  default Page<User> users(Query<User> query) {
    return forUsers().users(query);
  }
}

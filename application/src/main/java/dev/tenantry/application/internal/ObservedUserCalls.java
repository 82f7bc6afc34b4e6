package dev.tenantry.application.internal;

import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/** The use cases of users on the Platform, seen by listeners. */
record ObservedUserCalls(PlatformUsers users, Operations operations) implements PlatformUsers {

  private static final String PORT = PlatformUsers.class.getSimpleName();

  @Override
  public User createUser(CreateUser command) {
    return operations.run(PORT, "createUser", () -> users.createUser(command), command);
  }

  @Override
  public User updateUser(UserId id, Patch<User> patch) {
    return operations.run(PORT, "updateUser", () -> users.updateUser(id, patch), id, patch);
  }

  @Override
  public void deleteUser(UserId id) {
    operations.run(PORT, "deleteUser", () -> users.deleteUser(id), id);
  }

  @Override
  public User user(UserId id) {
    return operations.run(PORT, "user", () -> users.user(id), id);
  }

  @Override
  public Page<User> users(Query<User> query) {
    return operations.run(PORT, "users", () -> users.users(query), query);
  }
}

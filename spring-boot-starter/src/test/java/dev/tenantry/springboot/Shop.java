package dev.tenantry.springboot;

import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserQuery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What a host does: rows of its own and users of ours, in one transaction. */
class Shop {

  private final JdbcTemplate jdbc;
  private final PlatformUsers users;

  Shop(JdbcTemplate jdbc, PlatformUsers users) {
    this.jdbc = jdbc;
    this.users = users;
  }

  // begin
  @Transactional
  public User open(String customer) {
    jdbc.update("insert into orders (customer) values (?)", customer);
    return users.createUser(CreateUser.of(customer + "@example.com", customer));
  }

  // end

  @Transactional
  public long openAndCount(String customer) {
    open(customer);
    return countUsers();
  }

  @Transactional
  public void openAndFail(String customer) {
    open(customer);
    throw new IllegalStateException("the host changed its mind");
  }

  @Transactional
  public void openTwiceAndGoOn(String customer) {
    open(customer);
    try {
      open(customer);
    } catch (TenantryException taken) {
      // As if nothing had happened.
    }
  }

  long countUsers() {
    return users.users(UserQuery.all()).totalCount();
  }

  long countOrders() {
    return jdbc.queryForObject("select count(*) from orders", Long.class);
  }
}

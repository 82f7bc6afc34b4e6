package dev.tenantry.benchmarks;

import dev.tenantry.benchmarks.Reader.Found;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.JdbcUserDetailsManager;

/** Spring Security's manager on its own tables, with the e-mail address as the name. */
final class SpringUsers {

  private final JdbcUserDetailsManager manager;

  SpringUsers(DataSource database) {
    Sql.run(
        database,
        "create table users (username varchar(254) not null primary key,"
            + " password varchar(500) not null, enabled boolean not null)",
        "create table authorities (username varchar(254) not null references users (username),"
            + " authority varchar(64) not null)",
        "insert into users select email, 'none', active from tenantry_platform_users",
        "insert into authorities select email, roles from tenantry_platform_users",
        "create unique index ix_auth_username on authorities (username, authority)",
        "vacuum analyze users",
        "vacuum analyze authorities");
    this.manager = new JdbcUserDetailsManager(database);
  }

  Found byEmail(String email) {
    return new Shown(manager.loadUserByUsername(email));
  }

  private record Shown(UserDetails user) implements Found {

    @Override
    public String email() {
      return user.getUsername();
    }

    @Override
    public String reference() {
      return "";
    }

    @Override
    public List<String> roles() {
      return user.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    }
  }
}

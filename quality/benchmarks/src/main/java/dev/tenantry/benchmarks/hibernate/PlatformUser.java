package dev.tenantry.benchmarks.hibernate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** One side's row of a user. */
@Entity
@Table(name = "tenantry_platform_users")
public class PlatformUser extends StoredUser {

  @ElementCollection
  @CollectionTable(
      name = "tenantry_platform_user_roles",
      joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "role_key")
  Set<String> roleKeys = new HashSet<>();

  @Override
  void addRole(String key) {
    roleKeys.add(key);
  }
}

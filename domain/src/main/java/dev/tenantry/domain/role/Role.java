package dev.tenantry.domain.role;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role that users can have, known to all tenants by its key.
 *
 * <p>A role may always invite its own key; {@code Owner}, which exists from the start, may invite
 * every role. Immutable.
 */
public final class Role {

  /** The role of a tenant's owners: every storage holds it from the start. */
  public static final Role OWNER =
      Role.of(
          RoleId.parse("00000000-0000-7000-8000-004f776e6572"),
          RoleKey.OWNER,
          "Owner",
          Instant.EPOCH);

  private final RoleId id;
  private final RoleKey key;
  private final String name;
  private final @Nullable String description;
  private final ImmutableSortedSet<RoleKey> invites;
  private final Instant createdAt;

  private Role(
      RoleId id,
      RoleKey key,
      String name,
      @Nullable String description,
      ImmutableSortedSet<RoleKey> invites,
      Instant createdAt) {
    this.id = id;
    this.key = key;
    this.name = name;
    this.description = description;
    this.invites = invites;
    this.createdAt = createdAt;
  }

  /** A role that may invite its own key only. */
  public static Role of(RoleId id, RoleKey key, String name, Instant createdAt) {
    return new Role(id, key, name, null, ImmutableSortedSet.of(), createdAt);
  }

  /** This role with another name for people. */
  public Role named(String changed) {
    return new Role(id, key, changed, description, invites, createdAt);
  }

  /** This role with a description, or without one. */
  public Role withDescription(@Nullable String changed) {
    return new Role(id, key, name, changed, invites, createdAt);
  }

  /** This role, allowed to invite these keys beside its own, instead of those before. */
  public Role inviting(Iterable<RoleKey> keys) {
    return new Role(id, key, name, description, ImmutableSortedSet.copyOf(keys), createdAt);
  }

  /** The role's id. */
  public RoleId id() {
    return id;
  }

  /** The role's key, unique over all tenants. */
  public RoleKey key() {
    return key;
  }

  /** The role's name for people. */
  public String name() {
    return name;
  }

  /** What the role is for. */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /** The keys that this role may invite beside its own, as they were given. */
  public ImmutableSortedSet<RoleKey> invites() {
    return invites;
  }

  /** Whether somebody with this role may invite somebody into that one. */
  public boolean mayInvite(RoleKey other) {
    return key.equals(RoleKey.OWNER) || key.equals(other) || invites.contains(other);
  }

  /** When the role was created. */
  public Instant createdAt() {
    return createdAt;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Role that
        && id.equals(that.id)
        && key.equals(that.key)
        && name.equals(that.name)
        && description().equals(that.description())
        && invites.equals(that.invites)
        && createdAt.equals(that.createdAt);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Role[" + key + "]";
  }
}

package dev.tenantry.application.api.command;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.value.Name;
import dev.tenantry.domain.value.RoleKey;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Command: create a role, with a key and a name.
 *
 * <p>It holds what was typed; nothing is checked before the use case gets it. Immutable.
 */
@WellFormed
public final class CreateRole implements Draft {

  /** The longest description: {@value} characters. */
  public static final int MAX_DESCRIPTION = RoleDescription.MAX_CHARACTERS;

  private final String key;
  private final String name;
  private final @Nullable String description;
  private final ImmutableList<String> invites;

  private CreateRole(
      String key, String name, @Nullable String description, ImmutableList<String> invites) {
    this.key = key;
    this.name = name;
    this.description = description;
    this.invites = invites;
  }

  /** A role with this key, unique over all tenants, and this name for people. */
  public static CreateRole of(String key, String name) {
    return new CreateRole(key, name, null, ImmutableList.of());
  }

  /** With words on what the role is for, at most {@value #MAX_DESCRIPTION} characters. */
  public CreateRole withDescription(String text) {
    return new CreateRole(key, name, text, invites);
  }

  /** Allowed to invite the roles of these keys, beside its own, instead of those given before. */
  public CreateRole inviting(String... keys) {
    return inviting(Arrays.asList(keys));
  }

  /** Allowed to invite the roles of these keys, beside its own, instead of those given before. */
  public CreateRole inviting(Iterable<String> keys) {
    return new CreateRole(key, name, description, ImmutableList.copyOf(keys));
  }

  /** The key, as typed. */
  public String key() {
    return key;
  }

  /** The name, as typed. */
  public String name() {
    return name;
  }

  /** The description, as typed. */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /** The keys of the roles that it may invite, as typed. */
  public ImmutableList<String> invites() {
    return invites;
  }

  @Override
  public ImmutableList<Violation> violations() {
    return new Inspection()
        .of(() -> RoleKey.parse(key))
        .of(() -> Name.parse(name))
        .of(() -> RoleDescription.check(description))
        .ofEach("invites", invites, RoleKey::parse)
        .violations();
  }

  @Override
  public String toString() {
    return "CreateRole["
        + (description == null ? "" : "described, ")
        + invites.size()
        + " invited]";
  }
}

package dev.tenantry.application.api.command;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.value.Description;
import dev.tenantry.domain.value.Name;
import dev.tenantry.domain.value.RoleKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Command: change a role's name, its description, or which roles it may invite; what is not said
 * stays. The key is fixed.
 *
 * <p>It holds what was typed; nothing is checked before the use case gets it. Immutable.
 */
@WellFormed
public final class UpdateRole implements Draft {

  private static final UpdateRole NOTHING = new UpdateRole(null, false, null, null);

  private final @Nullable String name;
  private final boolean changesDescription;
  private final @Nullable String description;
  private final @Nullable ImmutableList<String> invites;

  private UpdateRole(
      @Nullable String name,
      boolean changesDescription,
      @Nullable String description,
      @Nullable ImmutableList<String> invites) {
    this.name = name;
    this.changesDescription = changesDescription;
    this.description = description;
    this.invites = invites;
  }

  /** Changes nothing yet. */
  public static UpdateRole nothing() {
    return NOTHING;
  }

  /** With this name for people. */
  public UpdateRole withName(String text) {
    return new UpdateRole(text, changesDescription, description, invites);
  }

  /** With this description, of at most {@value Description#MAX_CHARACTERS} characters. */
  public UpdateRole withDescription(String text) {
    return new UpdateRole(name, true, text, invites);
  }

  /** Without a description. */
  public UpdateRole withoutDescription() {
    return new UpdateRole(name, true, null, invites);
  }

  /** Allowed to invite the roles of these keys, beside its own, instead of those before. */
  public UpdateRole inviting(String... keys) {
    return inviting(Arrays.asList(keys));
  }

  /** Allowed to invite the roles of these keys, beside its own, instead of those before. */
  public UpdateRole inviting(Iterable<String> keys) {
    return new UpdateRole(name, changesDescription, description, ImmutableList.copyOf(keys));
  }

  /** The name, as typed; empty where it stays. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Whether the description changes. */
  public boolean changesDescription() {
    return changesDescription;
  }

  /** The description, as typed; empty where it goes, or stays. */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /** The keys of the roles that it may invite, as typed; empty where they stay. */
  public Optional<ImmutableList<String>> invites() {
    return Optional.ofNullable(invites);
  }

  @Override
  public ImmutableList<Violation> violations() {
    return new Inspection()
        .of(() -> name().ifPresent(Name::parse))
        .of(() -> description().ifPresent(Description::parse))
        .ofEach("invites", invites().orElse(ImmutableList.of()), RoleKey::parse)
        .violations();
  }

  @Override
  public String toString() {
    return Stream.of(
            name == null ? "" : "name",
            changesDescription ? "description" : "",
            invites == null ? "" : "invites")
        .filter(given -> !given.isEmpty())
        .collect(joining(", ", "UpdateRole[", "]"));
  }
}

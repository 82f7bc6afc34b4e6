package dev.tenantry.testkit.contract;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.References;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.TenantFixture;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.tenantry.application.spi.PlatformRepositories#missing} has to keep. */
public abstract class ReferencesContract {

  private static final TenantFixture STORED = TenantFixture.aTenant(1);
  private static final RoleKey EDITOR = RoleKey.parse("editor");

  /** More than one list of a statement takes. */
  private static final int MANY = 1_001;

  private PlatformPersistence persistence;

  /** For subclasses. */
  protected ReferencesContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @BeforeEach
  void begin() {
    persistence = persistence();
    Storage.platformTenants(persistence).insert(STORED.onPlatform());
  }

  @Test
  void tellsTenantsAndRolesThatAreNotThere() {
    ImmutableSet<TenantId> twoTenants = ImmutableSet.of(STORED.id(), tenant(404));
    ImmutableSet<RoleKey> twoRoles = ImmutableSet.of(Role.OWNER.key(), EDITOR);

    assertThat(missing(new References(twoTenants, twoRoles)))
        .isEqualTo(new References(ImmutableSet.of(tenant(404)), ImmutableSet.of(EDITOR)));
    assertThat(missing(new References(twoTenants, ImmutableSet.of())))
        .isEqualTo(new References(ImmutableSet.of(tenant(404)), ImmutableSet.of()));
    assertThat(missing(new References(ImmutableSet.of(), twoRoles)))
        .isEqualTo(new References(ImmutableSet.of(), ImmutableSet.of(EDITOR)));
  }

  @Test
  void nothingIsMissingWhereAllIsThereOrNothingIsNamed() {
    References nothing = new References(ImmutableSet.of(), ImmutableSet.of());

    assertThat(missing(nothing)).isEqualTo(nothing);
    assertThat(
            missing(
                new References(ImmutableSet.of(STORED.id()), ImmutableSet.of(Role.OWNER.key()))))
        .isEqualTo(nothing);
  }

  @Test
  void tellsKeysOfRolesApartThatDifferInCaseOnly() {
    RoleKey owner = RoleKey.parse("oWNER");

    assertThat(missing(new References(ImmutableSet.of(STORED.id()), ImmutableSet.of(owner))))
        .isEqualTo(new References(ImmutableSet.of(), ImmutableSet.of(owner)));
  }

  @Test
  void looksForAnyNumber() {
    ImmutableSet<TenantId> tenants =
        IntStream.range(0, MANY)
            .mapToObj(number -> tenant(number + 1_000))
            .collect(toImmutableSet());
    ImmutableSet<RoleKey> roles =
        IntStream.range(0, MANY)
            .mapToObj(number -> RoleKey.parse("role" + number))
            .collect(toImmutableSet());

    assertThat(missing(new References(tenants, roles))).isEqualTo(new References(tenants, roles));
  }

  @Test
  void seesWhatItsTransactionHasStored() {
    References named = new References(ImmutableSet.of(tenant(2)), ImmutableSet.of(EDITOR));
    References missing =
        persistence
            .platform()
            .execute(
                platform -> {
                  platform.tenants().insert(ImmutableSet.of(TenantFixture.aTenant(2).onPlatform()));
                  platform.roles().insert(role());
                  return platform.missing(named);
                });

    assertThat(missing).isEqualTo(new References(ImmutableSet.of(), ImmutableSet.of()));
  }

  private References missing(References named) {
    return persistence.platform().read(platform -> platform.missing(named));
  }

  private static TenantId tenant(int number) {
    return TenantFixture.aTenant(number).id();
  }

  private static Role role() {
    return Role.of(
        new RoleId(SequentialIds.numbered(1)),
        EDITOR,
        "Editor",
        Instant.parse("2026-01-01T00:00:00.000001Z"));
  }
}

package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Strings;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.UserFixture;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tenantry.application.spi.PasswordRepository} has to keep. */
public abstract class PasswordRepositoryContract {

  private static final UserFixture ANNA = UserFixture.anActiveUser(1);
  private static final UserFixture BO = UserFixture.anActiveUser(2);
  private static final PasswordHash FIRST = new PasswordHash("$scheme$i=1$salt$first+/=");
  private static final PasswordHash SECOND =
      new PasswordHash("$scheme$i=1$salt$" + Strings.repeat("x", 200));

  private PlatformPersistence persistence;

  /** For subclasses. */
  protected PasswordRepositoryContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @BeforeEach
  void begin() {
    persistence = persistence();
    Storage.platformUsers(persistence).insert(ANNA.onPlatform(), BO.onPlatform());
  }

  @Test
  void findsNothingForAUserWithoutPassword() {
    store(ANNA.id(), FIRST);

    assertThat(find(BO.id())).isEmpty();
  }

  @Test
  void findsTheHashThatWasStoredForTheUser() {
    store(ANNA.id(), FIRST);
    store(BO.id(), SECOND);

    assertThat(find(ANNA.id())).hasValue(FIRST);
    assertThat(find(BO.id())).hasValue(SECOND);
  }

  @Test
  void storesAHashInPlaceOfAnOlderOne() {
    store(ANNA.id(), FIRST);
    store(ANNA.id(), SECOND);

    assertThat(find(ANNA.id())).hasValue(SECOND);
  }

  @Test
  void keepsTheOlderHashWhereTheTransactionFails() {
    store(ANNA.id(), FIRST);
    Throwable thrown =
        catchThrowable(
            () ->
                persistence
                    .platform()
                    .execute(
                        platform -> {
                          platform.passwords().store(ANNA.id(), SECOND);
                          platform.passwords().store(BO.id(), SECOND);
                          throw new IllegalArgumentException("on purpose");
                        }));

    assertThat(thrown).hasMessage("on purpose");
    assertThat(find(ANNA.id())).hasValue(FIRST);
    assertThat(find(BO.id())).isEmpty();
  }

  @Test
  void storesNoHashInRead() {
    Refusals.refusesOrForgets(
        () ->
            persistence
                .platform()
                .read(
                    platform -> {
                      platform.passwords().store(ANNA.id(), FIRST);
                      return true;
                    }));

    assertThat(find(ANNA.id())).isEmpty();
  }

  private void store(UserId user, PasswordHash hash) {
    persistence
        .platform()
        .execute(
            platform -> {
              platform.passwords().store(user, hash);
              return true;
            });
  }

  private Optional<PasswordHash> find(UserId user) {
    return persistence.platform().read(platform -> platform.passwords().find(user));
  }
}

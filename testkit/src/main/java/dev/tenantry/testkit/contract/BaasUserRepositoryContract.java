package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.UserFixture;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tenantry.application.spi.BaasUserRepository} has to keep. */
public abstract class BaasUserRepositoryContract extends ReplicaRepositoryContract<User, UserId> {

  /** For subclasses. */
  protected BaasUserRepositoryContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract BaasPersistence persistence();

  @Override
  final Subject<User, UserId> subject() {
    return new Subject<>(Storage.baasUsers(persistence()), new UserSamples(SystemOfRecord.BAAS));
  }

  @Test
  void letsTwoUsersHaveOneAddressForAMoment() {
    UserFixture anna = UserFixture.anActiveUser(1);
    UserFixture bo = UserFixture.anActiveUser(2);
    String annasAddress = anna.values().require(UserFields.EMAIL);
    String bosAddress = bo.values().require(UserFields.EMAIL);
    storage.insert(anna.atBaas(), bo.atBaas());
    storage.update(anna.with(UserFields.EMAIL, bosAddress).atBaas().stored());
    assertFound(UserFields.EMAIL.equalTo(bosAddress), anna, bo);

    storage.update(bo.with(UserFields.EMAIL, annasAddress).atBaas().stored());
    assertFound(UserFields.EMAIL.equalTo(bosAddress), anna);
    assertFound(UserFields.EMAIL.equalTo(annasAddress), bo);
  }

  @Test
  void letsTwoNewUsersHaveOneAddressAndOneReference() {
    UserFixture anna = UserFixture.anActiveUser(1);
    UserFixture twin =
        UserFixture.anActiveUser(2)
            .with(UserFields.EMAIL, anna.values().require(UserFields.EMAIL))
            .with(UserFields.REFERENCE, anna.values().require(UserFields.REFERENCE));
    storage.insert(anna.atBaas(), twin.atBaas());

    assertFound(
        UserFields.REFERENCE.equalTo(anna.values().require(UserFields.REFERENCE)), anna, twin);
  }

  private void assertFound(Condition<User> condition, UserFixture... expected) {
    assertThat(storage.page(samples.all().and(condition), Storage.EVERYTHING).data())
        .extracting(user -> user.require(UserFields.ID))
        .containsExactly(
            java.util.Arrays.stream(expected).map(UserFixture::id).toArray(UserId[]::new));
  }
}

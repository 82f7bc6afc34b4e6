package dev.tenantry.verification;

import com.google.common.base.Ascii;
import dev.tenantry.application.spi.Persistence;
import org.junit.jupiter.api.Nested;

/**
 * Every scenario, over one kind of storage: extend it, say how an empty storage is made, and run
 * it.
 */
abstract class AllScenarios {

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract Persistence persistence();

  /** What it is called beside figures. */
  private String storageName() {
    return Ascii.toUpperCase(getClass().getSimpleName().replace("ScenariosTest", ""));
  }

  @Nested
  class CreatingUsers extends CreateUserScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class UniqueUsers extends UniqueUserScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class UpdatingUsers extends UpdateUserScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class Rollback extends RollbackScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class QueryingUsers extends UsersQueryScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class PagingUsers extends UsersPagingScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class Tenants extends TenantScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class Roles extends RoleScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class TwoSystems extends TwoSystemsScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class BaasReads extends BaasReadScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class BaasUpdates extends BaasUpdateScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class BaasUpdatesOfMany extends BaasUpdateManyScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class RefusedOperations extends RefusedOperationScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class NarrowedPolicy extends NarrowedPolicyScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class ActingUsers extends ActingUserScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class IsolationMatrix extends IsolationMatrixScenarios {

    @Override
    String storageName() {
      return AllScenarios.this.storageName();
    }

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class LastOwners extends LastOwnerScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class Races extends RaceScenarios {

    @Override
    String storageName() {
      return AllScenarios.this.storageName();
    }

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class LookThenLock extends LookThenLockScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class LockOrder extends LockOrderScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class Secrecy extends SecrecyScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class DefaultsOfTheMachine extends DefaultsOfTheMachineScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class Wiring extends WiringScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class SendingInvites extends SendInviteScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class AnsweringInvites extends AnswerInviteScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class ChangingInvites extends ChangeInviteScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class InviteMachine extends InviteMachineScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class Deliveries extends DeliveryScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class StuckDeliveries extends StuckDeliveryScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class RoleChanges extends RoleChangeScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class SigningUp extends SignUpScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }

  @Nested
  class CredentialsOfUsers extends CredentialScenarios {

    @Override
    protected Persistence persistence() {
      return AllScenarios.this.persistence();
    }
  }
}

package dev.tenantry.domain.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InviteTest {

  private static final InviteId ID = new InviteId(new UUID(0, 1));
  private static final TenantId ACME = new TenantId(new UUID(0, 2));

  private static final Values<Invite> SENT =
      Values.of(InviteFields.ALL)
          .set(InviteFields.ID, ID)
          .set(InviteFields.TENANT_ID, ACME)
          .set(InviteFields.EMAIL, "Anna@example.com")
          .set(InviteFields.ROLE_KEYS, ImmutableSortedSet.of(RoleKey.OWNER))
          .set(InviteFields.STATUS, InviteStatus.PENDING.word())
          .set(InviteFields.STATUS_UPDATED_AT, second(1))
          .set(InviteFields.BY_SUPER_ADMIN, false)
          .set(InviteFields.DELIVERY, DeliveryState.FAILING.word())
          .set(InviteFields.SENT_AT, second(2))
          .set(InviteFields.EXPIRES_AT, second(3))
          .set(InviteFields.CREATED_AT, second(4))
          .set(InviteFields.UPDATED_AT, second(5))
          .build();

  @Test
  void saysWhatItsValuesSay() {
    CustomData data = CustomData.of(ImmutableMap.of("campaign", "spring"));
    UserId creator = new UserId(new UUID(0, 3));
    UserId accepter = new UserId(new UUID(0, 4));
    Values<Invite> values =
        SENT.toBuilder()
            .set(InviteFields.FIRST_NAME, "Anna")
            .set(InviteFields.LAST_NAME, "Webb")
            .set(InviteFields.LOCALE, "en-US")
            .set(InviteFields.DATA, data)
            .set(InviteFields.CREATED_BY_USER_ID, creator)
            .set(InviteFields.ACCEPTED_BY_USER_ID, accepter)
            .build();
    Invite invite = Invite.of(values);

    assertThat(invite.values()).isSameAs(values);
    assertThat(invite.id()).isEqualTo(ID);
    assertThat(invite.tenantId()).isEqualTo(ACME);
    assertThat(invite.email()).isEqualTo("Anna@example.com");
    assertThat(invite.firstName()).hasValue("Anna");
    assertThat(invite.lastName()).hasValue("Webb");
    assertThat(invite.locale()).hasValue("en-US");
    assertThat(invite.data()).hasValue(data);
    assertThat(invite.roleKeys()).containsExactly(RoleKey.OWNER);
    assertThat(invite.status()).isEqualTo(InviteStatus.PENDING);
    assertThat(invite.statusUpdatedAt()).isEqualTo(second(1));
    assertThat(invite.createdByUserId()).hasValue(creator);
    assertThat(invite.acceptedByUserId()).hasValue(accepter);
    assertThat(invite.delivery()).isEqualTo(DeliveryState.FAILING);
    assertThat(invite.sentAt()).isEqualTo(second(2));
    assertThat(invite.expiresAt()).isEqualTo(second(3));
    assertThat(invite.createdAt()).isEqualTo(second(4));
    assertThat(invite.updatedAt()).isEqualTo(second(5));
  }

  @Test
  void saysWhetherASuperAdminAnswersForIt() {
    assertThat(Invite.of(SENT).bySuperAdmin()).isFalse();
    assertThat(Invite.of(SENT.with(InviteFields.BY_SUPER_ADMIN, true)).bySuperAdmin()).isTrue();
  }

  @Test
  void isEqualToACopyWithTheSameValues() {
    assertThat(Invite.of(SENT)).isEqualTo(Invite.of(SENT)).hasSameHashCodeAs(Invite.of(SENT));
    assertThat(Invite.of(SENT)).hasSameHashCodeAs(ID).isNotEqualTo(ID);
    assertThat(Invite.of(SENT))
        .isNotEqualTo(Invite.of(SENT.with(InviteFields.UPDATED_AT, second(6))));
  }

  @Test
  void showsItsIdAndNothingPersonal() {
    assertThat(Invite.of(SENT)).hasToString("Invite[" + ID.value() + "]");
  }

  @Test
  void isNotMadeWithoutARequiredValue() {
    for (Field<Invite, ?> required : InviteFields.ALL.fieldsThatAre(Trait.REQUIRED)) {
      Values<Invite> incomplete = SENT.toBuilder().restore(required, null).build();
      assertThatThrownBy(() -> Invite.of(incomplete))
          .as("without %s", required)
          .hasMessageContaining(required.toString());
    }
  }

  @Test
  void itsIdIsReadAsItIsWritten() {
    assertThat(InviteId.parse(ID.toString())).isEqualTo(ID);
    assertThatThrownBy(() -> InviteId.parse("1")).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void isFoundByWhatAQueryAsksFor() {
    assertThat(InviteQuery.all().matches(SENT)).isTrue();
    assertThat(InviteQuery.where(InviteFields.TENANT_ID.equalTo(ACME)).matches(SENT)).isTrue();
    assertThat(InviteQuery.withStatus(InviteStatus.PENDING).matches(SENT)).isTrue();
    assertThat(InviteQuery.withStatus(InviteStatus.EXPIRED).matches(SENT)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void theStateOfAMailIsReadAsItIsStored(DeliveryState state) {
    assertThat(state.word()).isEqualToIgnoringCase(state.name());
    assertThat(DeliveryState.ofWord(state.word())).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource
  void aProblemSaysWhatIsWrongAndWhatToDo(InviteProblem problem) {
    assertThat(problem.message()).containsPattern("^(is|has|names|cannot) .*; .*");
  }

  private static Instant second(int number) {
    return Instant.EPOCH.plusSeconds(number);
  }
}

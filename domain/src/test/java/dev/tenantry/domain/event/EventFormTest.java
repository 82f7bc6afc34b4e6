package dev.tenantry.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.field.ValuesForm;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventFormTest {

  private static final Instant AT = Instant.parse("2026-01-01T12:00:00.000001Z");

  private final Values<User> anna =
      Values.of(UserFields.ALL)
          .set(UserFields.ID, new UserId(new UUID(0, 1)))
          .set(UserFields.BAAS_ID, new BaasUserId(new UUID(0, 2)))
          .set(UserFields.TENANT_ID, new TenantId(new UUID(0, 3)))
          .set(UserFields.REFERENCE, "a\"1")
          .set(UserFields.EMAIL, "Anna@Example.com")
          .set(
              UserFields.CUSTOM_DATA,
              CustomData.of(ImmutableMap.of("n", 1.5, "list", java.util.List.of("a", true))))
          .set(UserFields.ACTIVE, true)
          .set(UserFields.IS_OPTED_IN, false)
          .set(UserFields.ROLES, ImmutableSortedSet.of(RoleKey.OWNER))
          .set(UserFields.SYNCED, true)
          .set(UserFields.CREATED_AT, AT)
          .set(UserFields.UPDATED_AT, AT)
          .build();

  @Test
  void writesAnEventAsOneLineOfJsonInAStableOrder() {
    assertThat(EventForm.json(Changes.ofUser(new UUID(0, 9), AT, Optional.empty(), anna)))
        .isEqualTo(
            """
            {"id":"00000000-0000-0000-0000-000000000009","type":"UserCreated","entity":"user",\
            "entityId":"00000000-0000-0000-0000-000000000001","at":"2026-01-01T12:00:00.000001Z",\
            "previous":null,"current":{"id":"00000000-0000-0000-0000-000000000001",\
            "baasId":"00000000-0000-0000-0000-000000000002","reference":"a\\"1",\
            "email":"Anna@Example.com","firstName":null,"lastName":null,"phone":null,\
            "locale":null,"timezone":null,"avatarUrl":null,\
            "customData":{"list":["a",true],"n":1.5},"active":true,"isOptedIn":false,\
            "tenantId":"00000000-0000-0000-0000-000000000003","roles":["Owner"],"synced":true,\
            "createdAt":"2026-01-01T12:00:00.000001Z","updatedAt":"2026-01-01T12:00:00.000001Z"}}\
            """);
  }

  @Test
  void readsWhatItWroteAsTheSameEvent() {
    Values<User> renamed = anna.with(UserFields.FIRST_NAME, "Anna");
    ChangeEvent created = Changes.ofUser(new UUID(0, 9), AT, Optional.empty(), anna);
    ChangeEvent updated = Changes.ofUser(new UUID(0, 8), AT, Optional.of(anna), renamed);

    assertThat(EventForm.event(EventForm.tree(created))).isEqualTo(created);
    assertThat(EventForm.event(EventForm.tree(updated))).isEqualTo(updated);
  }

  @Test
  void refusesATreeThatTellsOfNothingKnown() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EventForm.event(ImmutableMap.of("id", new UUID(0, 1).toString())));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                EventForm.event(
                    ImmutableMap.of(
                        "id", new UUID(0, 1).toString(), "at", AT.toString(), "entity", "ship")));
  }

  @Test
  void namesTheFieldWhoseValueIsOfAnotherForm() {
    ChangeEvent created = Changes.ofUser(new UUID(0, 9), AT, Optional.empty(), anna);
    for (String field : ValuesForm.tree(anna).keySet()) {
      Map<String, @Nullable Object> values = ValuesForm.tree(anna);
      values.put(field, new StringBuilder("secret"));
      Map<String, @Nullable Object> tree = EventForm.tree(created);
      tree.put("current", values);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> EventForm.event(tree))
          .withMessage(field + " has a value of another form")
          .withNoCause();
    }
  }

  @Test
  void namesTheFieldWhoseTextIsNoneOfItsKind() {
    ImmutableMap<String, Object> wrong =
        ImmutableMap.of(
            "tenantId", "secret",
            "createdAt", "secret",
            "roles", java.util.Arrays.asList("editor", null));
    wrong.forEach(
        (field, value) -> {
          Map<String, @Nullable Object> values = ValuesForm.tree(anna);
          values.put(field, value);

          assertThatIllegalArgumentException()
              .isThrownBy(() -> ValuesForm.values(UserFields.ALL, values))
              .withMessage(field + " has a value of another form")
              .withNoCause();
        });
  }

  @Test
  void namesTheTimeThatIsNone() {
    Map<String, @Nullable Object> tree =
        EventForm.tree(Changes.ofUser(new UUID(0, 9), AT, Optional.empty(), anna));
    tree.put("at", "noon");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventForm.event(tree))
        .withMessage("an event's at is no instant");
  }
}

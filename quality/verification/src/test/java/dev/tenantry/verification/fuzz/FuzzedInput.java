package dev.tenantry.verification.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.BaseEncoding;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.domain.event.Changes;
import dev.tenantry.domain.event.EventForm;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.PasswordLength;
import dev.tenantry.domain.value.Reference;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.UserFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of text that comes from outside.
 *
 * @param name what it is
 * @param normalForm refuses it with {@link InvalidInputException}, or answers its normal form
 */
record FuzzedInput(String name, Function<String, String> normalForm) {

  private static final BaseEncoding BASE64 = BaseEncoding.base64Url().omitPadding();
  private static final String ID = SequentialIds.numbered(7).toString();
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  /** Shorter texts stand in messages by chance. */
  private static final int TELLING_LENGTH = 8;

  /** All kinds, of which those of the catalogues cannot be forgotten. */
  static ImmutableList<FuzzedInput> all() {
    ImmutableList.Builder<FuzzedInput> all = ImmutableList.builder();
    addTexts(UserFields.ALL, all);
    addTexts(TenantFields.ALL, all);
    addContinuations(UserFields.ALL, all);
    addContinuations(TenantFields.ALL, all);
    addContinuations(InviteFields.ALL, all);
    return all.addAll(FuzzedCommands.all())
        .add(
            new FuzzedInput("role key", text -> RoleKey.parse(text).value()),
            new FuzzedInput("reference", text -> Reference.parse(text).value()),
            new FuzzedInput("password", FuzzedInput::checkedPassword),
            new FuzzedInput("token", new FuzzedToken()::refused),
            new FuzzedInput("custom data", FuzzedInput::customData),
            new FuzzedInput("event", FuzzedInput::event))
        .build();
  }

  /** Takes or refuses the text at once, without a word of it, and its normal form as it is. */
  boolean check(String text) {
    Stopwatch watch = Stopwatch.createStarted();
    boolean isTaken = isTaken(text);
    assertThat(watch.elapsed()).as("time for %s characters", text.length()).isLessThan(AT_ONCE);
    return isTaken;
  }

  private boolean isTaken(String text) {
    String normal;
    try {
      normal = normalForm.apply(text);
    } catch (InvalidInputException refused) {
      assertThat(refused.violations()).isNotEmpty();
      assertSilent(text, refused);
      return false;
    }
    assertThat(normalForm.apply(normal)).as("the normal form of a normal form").isEqualTo(normal);
    return true;
  }

  private static void assertSilent(String text, InvalidInputException refused) {
    if (text.strip().length() >= TELLING_LENGTH) {
      assertThat(refused.getMessage().contains(text.strip())).as("echoes the text").isFalse();
    }
  }

  private static <E> void addTexts(Catalogue<E> catalogue, ImmutableList.Builder<FuzzedInput> all) {
    for (Field<E, ?> field : catalogue.fieldsThatAre(Trait.PATCHABLE)) {
      if (field instanceof TextField<?>) {
        all.add(new FuzzedInput(field.entity() + " " + field.name(), normalForm(catalogue, field)));
      }
    }
  }

  /** A text field of this catalogue, as the compiler cannot know. */
  @SuppressWarnings("unchecked")
  private static <E> Function<String, String> normalForm(
      Catalogue<E> catalogue, Field<E, ?> field) {
    TextField<E> text = (TextField<E>) (Field<?, ?>) field;
    return given -> normalised(Patch.none(catalogue).and(text, given), text);
  }

  private static <E> String normalised(Patch<E> patch, TextField<E> field) {
    return patch.normalised().applyTo(Values.none(patch.catalogue())).require(field);
  }

  private static <E> void addContinuations(
      Catalogue<E> catalogue, ImmutableList.Builder<FuzzedInput> all) {
    for (Field<E, ?> field : catalogue.fieldsThatAre(Trait.ORDERABLE)) {
      Order<E> order = field.desc();
      String name = field.entity() + " " + field.name();
      String begin = order.field() + " " + order.direction() + "\n" + ID + "\n1\n";
      all.add(
          new FuzzedInput(
              "continuation by " + name, text -> Continuation.parse(text, order).text()),
          new FuzzedInput(
              "forged continuation by " + name,
              text -> forged(begin, Continuation.parse(encoded(begin + text), order))));
    }
  }

  /** The part that a forger chose. */
  private static String forged(String begin, Continuation parsed) {
    String plain = new String(BASE64.decode(parsed.text()), StandardCharsets.UTF_8);
    return plain.substring(begin.length());
  }

  private static String encoded(String plain) {
    return BASE64.encode(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static String checkedPassword(String text) {
    new PasswordLength(PasswordLength.LEAST_MINIMUM).check(Secret.of(text));
    return text;
  }

  private static String customData(String text) {
    CustomData data = CustomData.of(ImmutableMap.of(text, ImmutableList.of(text)));
    assertThat(CustomData.of(data.asMap())).isEqualTo(data);
    assertThat(data.toJson()).doesNotContain("\n");
    return text;
  }

  /** What somebody's name was taken for is told, stored and read again as it is. */
  private static String event(String text) {
    String name = normalised(UserPatch.set(UserFields.FIRST_NAME, text), UserFields.FIRST_NAME);
    ChangeEvent event =
        Changes.ofUser(
            SequentialIds.numbered(1),
            Instant.EPOCH,
            Optional.empty(),
            UserFixture.anActiveUser().values().toBuilder()
                .set(UserFields.FIRST_NAME, name)
                .set(UserFields.SYNCED, true)
                .build());
    assertThat(EventForm.event(EventForm.tree(event))).isEqualTo(event);
    assertThat(EventForm.json(event)).doesNotContain("\n");
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}

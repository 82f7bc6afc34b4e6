package dev.tenantry.verification.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.PasswordLength;
import dev.tenantry.domain.value.Reference;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.SequentialIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
    return all.add(
            new FuzzedInput("role key", text -> RoleKey.parse(text).value()),
            new FuzzedInput("reference", text -> Reference.parse(text).value()),
            new FuzzedInput("password", FuzzedInput::checkedPassword),
            new FuzzedInput("new user", FuzzedInput::user),
            new FuzzedInput("new tenant", FuzzedInput::tenant),
            new FuzzedInput("new role", FuzzedInput::role))
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

  private static String user(String text) {
    return checked(
        text,
        CreateUser.of(text, text)
            .withFirstName(text)
            .withLastName(text)
            .withPhone(text)
            .withLocale(text)
            .withTimezone(text)
            .withAvatarUrl(text)
            .withRoles(text)
            .withPassword(text)
            .violations());
  }

  private static String tenant(String text) {
    return checked(text, CreateTenant.named(text).withReference(text).violations());
  }

  private static String role(String text) {
    return checked(
        text, CreateRole.of(text, text).withDescription(text).inviting(text).violations());
  }

  private static String checked(String text, List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw InvalidInputException.ofAll(violations);
    }
    return text;
  }

  @Override
  public String toString() {
    return name;
  }
}

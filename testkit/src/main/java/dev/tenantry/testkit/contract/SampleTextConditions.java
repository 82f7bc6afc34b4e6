package dev.tenantry.testkit.contract;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Trait;
import java.util.Random;

/** Conditions on a text, with patterns that hold wildcards, escapes and other cases of letters. */
record SampleTextConditions<E>(TextField<E> field, SampleConditions<E> values) {

  ImmutableList<Condition<E>> all() {
    String stored = values.valueOf(field);
    String other = values.valueOf(field);
    String anyText = SampleTexts.any(random());
    ImmutableList.Builder<Condition<E>> all = ImmutableList.builder();
    all.add(field.equalTo(stored)).add(field.equalTo(anyText)).add(field.equalTo(cased(stored)));
    all.add(field.notEqualTo(stored)).add(field.notEqualTo(anyText));
    all.add(field.valueIn(stored, anyText, other)).add(field.valueIn(ImmutableList.of()));
    all.add(field.valueNotIn(stored, anyText)).add(field.valueNotIn(ImmutableList.of()));
    for (String pattern : patterns(escaped(stored))) {
      all.add(field.like(pattern)).add(field.like(cased(pattern)));
      all.add(field.iLike(pattern)).add(field.iLike(cased(pattern)));
    }
    if (field.is(Trait.SEARCHABLE)) {
      all.add(field.containing(part(stored))).add(field.containing(cased(part(stored))));
      all.add(field.containing("%")).add(field.containing("_")).add(field.containing("\\"));
      all.add(field.containing(anyText));
    }
    return all.build();
  }

  private ImmutableList<String> patterns(String text) {
    return ImmutableList.of(
        text,
        "%",
        "_%",
        "__",
        "%\\%%",
        "%\\_%",
        "%\\\\%",
        "%" + escaped(part(values.valueOf(field))) + "%",
        escaped(part(values.valueOf(field))) + "%",
        "%" + escaped(part(values.valueOf(field))),
        withOneWildcard(values.valueOf(field)),
        withOneWildcard(values.valueOf(field)));
  }

  /** The text with one character replaced by the wildcard for one. */
  private String withOneWildcard(String text) {
    int at = text.offsetByCodePoints(0, random().nextInt(text.codePointCount(0, text.length())));
    int behind = text.offsetByCodePoints(at, 1);
    return escaped(text.substring(0, at)) + "_" + escaped(text.substring(behind));
  }

  /** Some characters of the text that stand together and are not all blank. */
  private String part(String text) {
    int length = text.codePointCount(0, text.length());
    int from = text.offsetByCodePoints(0, random().nextInt(length));
    int to =
        text.offsetByCodePoints(
            from, 1 + random().nextInt(text.codePointCount(from, text.length())));
    String part = text.substring(from, to);
    return part.isBlank() ? text : part;
  }

  private String cased(String text) {
    return SampleTexts.otherCase(text, random());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private Random random() {
    return values.random();
  }
}

package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;

/**
 * A change of one user, made on one of the two systems.
 *
 * @param madeOn where it is made
 * @param patch what is changed
 */
record Edit(SystemOfRecord madeOn, Patch<User> patch) {

  /** One for each example: what a host and its users typically change, in turn on either system. */
  static final ImmutableList<Edit> ALL =
      ImmutableList.of(
          platform(UserPatch.set(UserFields.PHONE, "+15550100001")),
          baas(UserPatch.set(UserFields.FIRST_NAME, "Francis").and(UserFields.LAST_NAME, "Webb")),
          platform(
              UserPatch.set(UserFields.LOCALE, "fr-CA")
                  .and(UserFields.TIMEZONE, "America/Montreal")),
          baas(UserPatch.set(UserFields.TIMEZONE, "Asia/Bangkok")),
          platform(UserPatch.set(UserFields.IS_OPTED_IN, true)),
          baas(UserPatch.set(UserFields.PHONE, "+15550100006").andClear(UserFields.LOCALE)),
          platform(UserPatch.set(UserFields.ACTIVE, false)),
          baas(UserPatch.set(UserFields.LAST_NAME, "Lindqvist")));

  /** The change that puts back what a user had before this one, made on the same system. */
  Edit undoneFor(User before) {
    Patch<User> back = Patch.none(UserFields.ALL);
    for (Field<User, ?> field : patch.fields()) {
      back = withValueOf(before, field, back);
    }
    return new Edit(madeOn, back);
  }

  private static <V> Patch<User> withValueOf(User user, Field<User, V> field, Patch<User> patch) {
    return user.values()
        .find(field)
        .map(value -> patch.and(field, value))
        .orElseGet(() -> patch.andClear(field));
  }

  private static Edit platform(Patch<User> patch) {
    return new Edit(SystemOfRecord.PLATFORM, patch);
  }

  private static Edit baas(Patch<User> patch) {
    return new Edit(SystemOfRecord.BAAS, patch);
  }
}

package dev.tenantry.quickstart;

import static java.util.stream.Collectors.joining;

import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.user.UserView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes users on one system each, shows what became of the changed fields on both, and takes the
 * change back: the roster is somebody's data.
 */
final class SideBySide {

  private final PlatformUsers platform;
  private final BaasUsers baas;
  private final TextTable table =
      new TextTable("user", "changed on", "field", "was", "Platform", "BaaS", "synced");

  private SideBySide(PlatformUsers platform, BaasUsers baas) {
    this.platform = platform;
    this.baas = baas;
  }

  /** Makes one edit of each user for a moment, and tells what the two systems hold then. */
  static TextTable of(List<User> users, List<Edit> edits, PlatformUsers platform, BaasUsers baas) {
    SideBySide sideBySide = new SideBySide(platform, baas);
    for (int i = 0; i < Math.min(users.size(), edits.size()); i++) {
      sideBySide.change(users.get(i), edits.get(i));
    }
    return sideBySide.table;
  }

  private void change(User user, Edit edit) {
    try {
      apply(user, edit);
      edit.patch().fields().forEach(field -> show(user, edit, field));
      apply(user, edit.undoneFor(user));
    } catch (TenantryException refused) {
      table.add(name(user), edit.madeOn().word(), refused.code());
    }
  }

  private void apply(User user, Edit edit) {
    if (edit.madeOn() == SystemOfRecord.PLATFORM) {
      platform.updateUser(user.id(), edit.patch());
    } else {
      baas.update(edit.patch(), BaasUserKey.id(user.baasId()));
    }
  }

  private void show(User before, Edit edit, Field<User, ?> field) {
    User onPlatform = platform.user(before.id());
    BaasUser onBaas =
        baas.findFirst(UserQuery.where(UserFields.BAAS_ID.equalTo(before.baasId()))).orElseThrow();
    table.add(
        name(before),
        edit.madeOn().word(),
        field.name(),
        value(before, field),
        value(onPlatform, field),
        value(onBaas, field),
        yesOrNo(onPlatform.synced()) + " / " + yesOrNo(onBaas.synced()));
  }

  private static String name(User user) {
    String name =
        Stream.of(user.firstName(), user.lastName())
            .flatMap(Optional::stream)
            .collect(joining(" "));
    return name.isEmpty() ? user.email() : name;
  }

  private static String value(UserView user, Field<User, ?> field) {
    Object value = user.values().get(field);
    if (value == null) {
      return "-";
    }
    return value instanceof Boolean truth ? yesOrNo(truth) : value.toString();
  }

  private static String yesOrNo(boolean truth) {
    return truth ? "yes" : "no";
  }
}

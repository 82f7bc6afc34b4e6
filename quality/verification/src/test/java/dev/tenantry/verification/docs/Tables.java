package dev.tenantry.verification.docs;

import static com.google.common.base.CaseFormat.LOWER_CAMEL;
import static com.google.common.base.CaseFormat.UPPER_UNDERSCORE;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultimap;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.LikePattern;
import dev.tenantry.domain.field.Operator;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.invite.InviteProblem;
import dev.tenantry.domain.policy.Decision;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.PolicyRow;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.Email;
import dev.tenantry.domain.value.Name;
import dev.tenantry.domain.value.PasswordLength;
import dev.tenantry.domain.value.Reference;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The README's tables, written from the code that they describe. */
final class Tables {

  private static final SyncPolicy POLICY = SyncPolicy.standard();

  private Tables() {}

  /** What is said to each operation on each side. */
  static String sync() {
    StringBuilder table = table("System", "Operation", "Users", "Tenants");
    for (Map.Entry<PolicyRow, Map<EntityType, Decision>> each :
        POLICY.table().rowMap().entrySet()) {
      PolicyRow asked = each.getKey();
      Map<EntityType, Decision> answers = each.getValue();
      row(
          table,
          asked.system().word(),
          asked.operation().word(),
          answers.get(EntityType.USER).sentence(),
          answers.get(EntityType.TENANT).sentence());
    }
    return table.toString();
  }

  /** What each caller may do with a user and its tenant. */
  static String rights() {
    return table(
            "To",
            "super admin",
            "the user itself",
            "another user of its tenant",
            "a user of another tenant")
        .append(Rights.rows())
        .toString();
  }

  /** What can be done with each field of an entity; fields with the same answers share a row. */
  static String fields(Class<?> constants, Catalogue<?> catalogue) {
    LinkedHashMultimap<List<String>, String> names = LinkedHashMultimap.create();
    for (Field<?, ?> field : catalogue.fields()) {
      List<String> answers =
          List.of(
              typeOf(field),
              changedOn(field),
              mark(field, Trait.FILTERABLE),
              mark(field, Trait.ORDERABLE),
              mark(field, Trait.SEARCHABLE));
      names.put(answers, "`" + constantOf(constants, field) + "`");
    }
    StringBuilder table = table("Field", "Type", "Changed on", "Filter", "Order", "Search");
    for (List<String> answers : names.keySet()) {
      row(table, String.join(", ", names.get(answers)), String.join(" | ", answers));
    }
    return table.toString();
  }

  /** Which operators the fields of each type offer. */
  static String operators() {
    ImmutableMap.Builder<String, String> operators = ImmutableMap.builder();
    for (Field<?, ?> field :
        Iterables.concat(
            UserFields.ALL.fieldsThatAre(Trait.FILTERABLE),
            TenantFields.ALL.fieldsThatAre(Trait.FILTERABLE))) {
      operators.put(typeOf(field), operatorsOf(field.getClass()));
    }
    StringBuilder table = table("Type", "Operators");
    operators.buildKeepingLast().forEach((type, all) -> row(table, type, all));
    return table.toString();
  }

  /** How much is too much. */
  static String limits() {
    return String.format(
        Locale.ROOT,
        """
        %,d rows of a page (%,d unless said) and of `updateMany`, %,d conditions of a query, %,d values of `valueIn`,
        %,d characters of a `like` pattern, %,d bytes of an e-mail address, %,d characters of a name, %,d of a reference,
        %,d of a password (at least %,d), %,d bytes of `CUSTOM_DATA` as JSON.
        """,
        Query.MAX_LIMIT,
        Query.DEFAULT_LIMIT,
        Query.MAX_CONDITIONS,
        Condition.MAX_OPERANDS,
        LikePattern.MAX_LENGTH,
        Email.MAX_BYTES,
        Name.MAX_CHARACTERS,
        Reference.MAX_CHARACTERS,
        PasswordLength.MAX_CHARACTERS,
        PasswordLength.LEAST_MINIMUM,
        CustomData.MAX_BYTES);
  }

  /** Why a row of a call that invites is refused. */
  static String problems() {
    StringBuilder table = table("Code", "The row ...");
    for (InviteProblem problem : InviteProblem.values()) {
      row(table, "`" + problem + "`", problem.message());
    }
    return table.toString();
  }

  private static String constantOf(Class<?> constants, Field<?, ?> field) {
    String name = LOWER_CAMEL.to(UPPER_UNDERSCORE, field.name());
    try {
      return constants.getField(name).getName();
    } catch (NoSuchFieldException missing) {
      throw new AssertionError(constants.getSimpleName() + " has no " + name, missing);
    }
  }

  private static String typeOf(Field<?, ?> field) {
    String simple = field.getClass().getSimpleName().replace("Field", "");
    return Ascii.toLowerCase(simple.replaceAll("(?<=.)(?=[A-Z])", " "));
  }

  private static String changedOn(Field<?, ?> field) {
    boolean baas = POLICY.mayChange(SystemOfRecord.BAAS, field);
    boolean platform = POLICY.mayChange(SystemOfRecord.PLATFORM, field);
    return baas && platform ? "both" : platform ? "Platform" : "";
  }

  private static String mark(Field<?, ?> field, Trait trait) {
    return field.is(trait) ? "yes" : "";
  }

  private static String operatorsOf(Class<?> type) {
    ImmutableSet<String> offered =
        Stream.of(type.getMethods())
            .filter(method -> method.getReturnType() == Condition.class)
            .map(Method::getName)
            .collect(toImmutableSet());
    return Stream.of(Operator.values())
        .map(operator -> UPPER_UNDERSCORE.to(LOWER_CAMEL, operator.name()))
        .filter(offered::contains)
        .map(name -> "`" + name + "`")
        .collect(joining(", "));
  }

  private static StringBuilder table(String... columns) {
    StringBuilder table = new StringBuilder();
    row(table, columns);
    return table.append("|---".repeat(columns.length)).append("|\n");
  }

  private static void row(StringBuilder table, String... cells) {
    table.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}

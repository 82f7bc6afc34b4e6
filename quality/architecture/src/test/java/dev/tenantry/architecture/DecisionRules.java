package dev.tenantry.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.architecture.broken.adapters.inmemory.RepositoryThatWidensItsScope;
import dev.tenantry.architecture.broken.adapters.jdbc.RepositoryThatReadsSqlStates;
import dev.tenantry.architecture.broken.application.internal.HandlerThatDecidesForItself;
import dev.tenantry.architecture.broken.application.internal.HandlerThatMerges;
import dev.tenantry.architecture.broken.application.internal.HandlerThatOpensATransaction;
import dev.tenantry.architecture.broken.application.internal.HandlerThatWritesOneSide;
import dev.tenantry.architecture.broken.domain.user.UserWithFieldsOfItsOwn;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.policy.Allowed;
import dev.tenantry.domain.policy.Refused;
import dev.tenantry.domain.sync.Merge;
import dev.tenantry.domain.sync.Stamp;
import java.sql.SQLException;

/** Who decides what: each decision of the product is made in one place. */
final class DecisionRules {

  static final ImmutableList<Rule> ALL =
      ImmutableList.of(
          Rule.of(
                  "onlyThePolicyAllowsAndRefuses",
                  in ->
                      nobodyOutside(
                          in.policy(),
                          Uses.ofNew(Allowed.class)
                              .or(Uses.ofNew(Refused.class))
                              .or(Uses.ofNew(OperationNotSupportedException.class)),
                          "what is allowed where stands in one table"))
              .brokenBy(
                  HandlerThatDecidesForItself.class,
                  "Allowed.<init>",
                  "Refused.<init>",
                  "OperationNotSupportedException.<init>"),
          Rule.of("onlyTheSyncComparesStamps", DecisionRules::onlyTheSyncComparesStamps)
              .brokenBy(HandlerThatMerges.class, "Merge.winner", "Stamp.compareTo"),
          Rule.of(
                  "onlyCataloguesDeclareFields",
                  in ->
                      nobodyBut(
                          in.root() + "\\.domain\\..*Fields",
                          Uses.of(Catalogue.class, "of"),
                          "each entity has one list of fields"))
              .brokenBy(UserWithFieldsOfItsOwn.class, "Catalogue.of"),
          Rule.of(
                  "useCasesOpenNoTransactions",
                  in ->
                      nobodyBut(
                          in.root()
                              + "\\.(application\\.internal\\.(OneDatabase|TwoSides|RemoteSystems|Retrying|(sync|outbox)\\..*)|testkit\\..*)",
                          Uses.of(UnitOfWork.class, "execute", "read"),
                          "retries and the other side's copy belong to every transaction"))
              .brokenBy(
                  HandlerThatOpensATransaction.class, "UnitOfWork.execute", "UnitOfWork.read"),
          Rule.of(
                  "useCasesWriteNoCopies",
                  in ->
                      nobodyBut(
                          in.root()
                              + "\\.(application\\.internal\\.(MirroredRepository|OwnRepository|(sync|outbox)\\..*)|adapters\\..*ReplicaRepository|testkit\\..*)",
                          Uses.of(ReplicaRepository.class, "insert", "update", "updateWith"),
                          "a copy that is written alone leaves the other side behind"))
              .brokenBy(
                  HandlerThatWritesOneSide.class,
                  "Repository.insert",
                  "Repository.update",
                  "Repository.updateWith"),
          Rule.of(
                  "onlyOneClassTellsSqlErrorsApart",
                  in ->
                      nobodyBut(
                          in.root() + "\\.(adapters\\.jdbc\\.SqlErrors|quickstart\\..*)",
                          Uses.of(SQLException.class, "getSQLState", "getErrorCode"),
                          "the same error must mean the same, whichever statement met it"))
              .brokenBy(RepositoryThatReadsSqlStates.class, "SQLException.getSQLState"),
          Rule.of("adaptersNeverWidenAScope", DecisionRules::adaptersNeverWidenAScope)
              .brokenBy(
                  RepositoryThatWidensItsScope.class,
                  "SuperAdmin.authority",
                  "TenantScope.allFor"));

  private DecisionRules() {}

  private static ArchRule onlyTheSyncComparesStamps(Layout in) {
    return nobodyOutside(
        in.sync(),
        Uses.of(Merge.class, "winner").or(Uses.of(Stamp.class, "compareTo")),
        "whose value stands is decided by the merge, for every caller alike");
  }

  private static ArchRule adaptersNeverWidenAScope(Layout in) {
    return noClasses()
        .that()
        .resideInAPackage(in.adapters())
        .should()
        .accessTargetWhere(
            Uses.of(SuperAdmin.class, "authority").or(Uses.of(TenantScope.class, "allFor")))
        .because("tenants stay isolated only if the use case alone says how far a caller sees");
  }

  private static ArchRule nobodyOutside(
      String home, DescribedPredicate<JavaAccess<?>> use, String reason) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .accessTargetWhere(use)
        .because(reason);
  }

  private static ArchRule nobodyBut(
      String classNames, DescribedPredicate<JavaAccess<?>> use, String reason) {
    return noClasses()
        .that()
        .haveNameNotMatching(classNames + "(\\$.*)?")
        .should()
        .accessTargetWhere(use)
        .because(reason);
  }
}

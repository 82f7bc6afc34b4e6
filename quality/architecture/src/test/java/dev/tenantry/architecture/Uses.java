package dev.tenantry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;

/** What code may call, named by the class that declares it and by the name of the member. */
final class Uses {

  private Uses() {}

  /** A call of, or a reference to, one of these members of a class or of what extends it. */
  static DescribedPredicate<JavaAccess<?>> of(Class<?> owner, String... members) {
    ImmutableSet<String> names = ImmutableSet.copyOf(members);
    return describe(
        "the target is " + owner.getSimpleName() + "." + names,
        access ->
            access.getTargetOwner().isAssignableTo(owner)
                && names.contains(access.getTarget().getName()));
  }

  /** A call of a constructor of this class. */
  static DescribedPredicate<JavaAccess<?>> ofNew(Class<?> owner) {
    return of(owner, "<init>");
  }
}

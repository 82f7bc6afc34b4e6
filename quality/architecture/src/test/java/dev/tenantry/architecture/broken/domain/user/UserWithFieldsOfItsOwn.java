package dev.tenantry.architecture.broken.domain.user;

import dev.tenantry.domain.field.Catalogue;

/** Breaks a rule on purpose: a second list of fields. */
public final class UserWithFieldsOfItsOwn {
  Catalogue<UserWithFieldsOfItsOwn> secondList() {
    return Catalogue.<UserWithFieldsOfItsOwn>of("user").build();
  }
}

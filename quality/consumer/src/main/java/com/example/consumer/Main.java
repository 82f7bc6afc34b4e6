package com.example.consumer;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.user.User;

/**
 * Uses what was published: a user is created, read back on the other side, and a mistake refused.
 */
public final class Main {

  private Main() {}

  /** Prints what came of it, or fails. */
  public static void main(String[] arguments) {
    try (Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      User anna = admin.createUser(CreateUser.of("anna@example.com", "anna-1"));
      int atTheBaas = tenantry.baas().asUser(anna.id()).users().findMany().size();
      String refusal = refusalOf(admin);
      boolean isModule = Main.class.getModule().isNamed();
      System.out.println(
          (isModule ? "module path" : "class path") + ": " + atTheBaas + " user, " + refusal);
    }
  }

  private static String refusalOf(PlatformApi admin) {
    try {
      admin.createUser(CreateUser.of("no address", "bo-1"));
      throw new IllegalStateException("a command was not validated");
    } catch (InvalidInputException refused) {
      return refused.code();
    }
  }
}

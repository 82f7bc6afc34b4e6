package dev.tenantry.application.api;

import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;

/**
 * Driving port: users as the BaaS has them. It reads and updates; users are created on the Platform
 * and never deleted.
 *
 * <p>A super admin sees all users; a user sees those of the own tenant, or only itself where it
 * belongs to none, and may change its own profile only. An inactive user cannot be changed here.
 * Queries are the Platform's; {@code UserFields.BAAS_ID} is this side's own id. Thread-safe.
 */
public interface BaasUsers extends BaasEntities<User, BaasUser, BaasUserKey, CreateUser> {}

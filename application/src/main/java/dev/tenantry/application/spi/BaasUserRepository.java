package dev.tenantry.application.spi;

import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/**
 * Driven port: where the BaaS keeps its copies of the users.
 *
 * <p>Only the Platform's id is unique: uniqueness of addresses and references is the Platform's
 * business, and two users who swap addresses hold the same one here for a moment. In the scope of
 * one tenant lie its users, in the scope of one user only that one.
 */
public interface BaasUserRepository extends ReplicaRepository<User, UserId> {}

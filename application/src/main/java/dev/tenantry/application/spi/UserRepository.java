package dev.tenantry.application.spi;

import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/**
 * Driven port: where the Platform keeps its users.
 *
 * <p>Unique are the id, the normal form of the address ({@code email}) and the {@code reference},
 * over all tenants. In the scope of one tenant lie its users, in the scope of one user only that
 * one.
 */
public interface UserRepository extends ReplicaRepository<User, UserId> {}

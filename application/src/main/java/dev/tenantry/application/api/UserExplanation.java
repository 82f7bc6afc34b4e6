package dev.tenantry.application.api;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.sync.FieldDifference;
import dev.tenantry.domain.user.User;

/**
 * How the two copies of one user relate, for a support desk.
 *
 * @param atBaas whether the BaaS has a copy at all
 * @param platformPending whether the Platform's newest change waits for the BaaS
 * @param baasPending whether the BaaS's newest change waits for the Platform
 * @param regressed whether the user waits for an operator, because one side was restored from a
 *     backup
 * @param differences the fields in which the copies differ, whose value will stand, and why
 */
public record UserExplanation(
    boolean atBaas,
    boolean platformPending,
    boolean baasPending,
    boolean regressed,
    ImmutableList<FieldDifference<User>> differences) {}

package dev.tenantry.testkit.contract;

import dev.tenantry.domain.field.EntityId;

/** A repository under test, and entities to fill it with. */
record Subject<E, I extends EntityId>(Storage<?, E, I> storage, Samples<E, I> samples) {}

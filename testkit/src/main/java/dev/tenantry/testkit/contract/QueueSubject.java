package dev.tenantry.testkit.contract;

import dev.tenantry.domain.field.EntityId;

/** A queue under test, with the repository whose copies wait in it. */
record QueueSubject<E, I extends EntityId>(Subject<E, I> copies, StoredQueue<?, I> queue) {}

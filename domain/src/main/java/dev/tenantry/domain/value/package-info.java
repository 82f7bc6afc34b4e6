/**
 * The values that people type, each with its rule: what is accepted, what it becomes, how it is
 * compared.
 *
 * <p>A value exists only in its canonical form: whoever holds one need not check it again, and what
 * was stored and is parsed again is equal to what it was. Text that breaks a rule is refused by an
 * {@link dev.tenantry.domain.error.InvalidInputException} with exactly one violation under the
 * field's usual name. The length of text is counted in characters as people count code points, not
 * in {@code char}s, unless bytes are named; unpaired surrogates are refused everywhere, because no
 * database keeps them.
 *
 * <p>All types are immutable and thread-safe. {@code toString} shows nothing that belongs to a
 * person.
 */
@NullMarked
package dev.tenantry.domain.value;

import org.jspecify.annotations.NullMarked;

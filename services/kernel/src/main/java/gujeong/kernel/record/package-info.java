/**
 * What a record is and how it is opened, corrected, stepped, voided, listed and imported, alone or together with others. A
 * feature states its facts, its entity, its repository and its resource; the conventions of the house are here. Owns the
 * table {@code idempotency_key}; writes the journal through {@code gujeong.kernel.journal}.
 */
package gujeong.kernel.record;

package gujeong.kernel.record;

import gujeong.kernel.facts.Facts;

/** A row of a file with the record it names, what that stated before, and the facts it is to have. */
record Correction<E extends RecordEntity<F>, F extends Facts>(int line, E record, F before, F facts) {}

package gujeong.budget.carryover;

import gujeong.kernel.facts.Verb;

/** What can happen to a carry-over. */
public enum CarryOverStep implements Verb {
    APPROVED
}

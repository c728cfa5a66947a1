package gujeong.budget.carryover;

/** On what ground money is carried over to the next year (지방재정법 제50조, 제42조). */
public enum CarryOverKind {
    /** Not committed; foreseen, and stated in the budget the council passed (명시이월). */
    EXPLICIT,
    /** Committed but unavoidably not paid within the year (사고이월). */
    ACCIDENTAL,
    /** The unspent part of a continuing expenditure's yearly share (계속비이월). */
    CONTINUING
}

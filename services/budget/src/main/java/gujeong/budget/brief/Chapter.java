package gujeong.budget.brief;

/** The chapters of the council report that are made of briefs. Their titles differ from report to report. */
public enum Chapter {
    II,
    III,
    IV
}

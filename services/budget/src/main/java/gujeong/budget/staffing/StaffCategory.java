package gujeong.budget.staffing;

/** The kinds of officials the staffing table of chapter I tells apart. */
public enum StaffCategory {
    /** 일반직. */
    GENERAL,
    /** 관리운영직. */
    MANAGEMENT_OPERATION,
    /** 별정직·임기제. */
    SPECIAL_TERM
}

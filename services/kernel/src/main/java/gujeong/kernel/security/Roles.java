package gujeong.kernel.security;

/** The roles a bearer token may carry in its {@code groups} claim. */
public final class Roles {

    /** Reads everything, writes nothing. */
    public static final String READER = "reader";
    /** Writes in its own service only; the service names it, e.g. {@code budget-editor}. */
    public static final String EDITOR = "${gujeong.editor-role}";

    public static final String REPORT_EDITOR = "report-editor";
    public static final String REPORT_APPROVER = "report-approver";
    public static final String OPERATOR = "operator";
    public static final String PRIVACY_OFFICER = "privacy-officer";

    private Roles() {}
}

package gujeong.kernel.security;

/** The roles a bearer token may carry in its {@code groups} claim. */
public final class Roles {

    /** The setting that lists the roles which act in a process; each of them implies {@link #READER} there. */
    public static final String ACTING = "gujeong.roles.acting";

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

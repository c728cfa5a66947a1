package gujeong.gateway.page;

/** A path on this site, as pages pass it to each other in their addresses. */
public final class LocalPath {

    public static final String HOME = "/";

    private LocalPath() {}

    /** The place named, if it is on this site, and home otherwise: nobody is to be led elsewhere by a link. */
    public static String local(String named) {
        return named.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\"<>\\\\^`{|}]]*") ? named : HOME;
    }
}

package gujeong.engines;

import java.nio.file.Path;
import java.util.List;

/** How to run PostgreSQL, which refuses to be root, also when this process is root. */
enum Privileges {

    /** An ordinary user needs nothing. */
    ORDINARY(List.of()),

    /** Root in a user namespace of its own looks like nobody from the inside, and still owns its files. */
    NAMESPACE(List.of("unshare", "-U")),

    /** Where namespaces are forbidden, as in most containers, root becomes nobody and must give its files away. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    Privileges(List<String> prefix) {
        this.prefix = prefix;
    }

    static Privileges ofThisProcess() {
        if (!SystemCommands.run("id", "-u").equals("0")) {
            return ORDINARY;
        }
        return NAMESPACE.works(List.of("true")) ? NAMESPACE : NOBODY;
    }

    private boolean works(List<String> command) {
        try {
            SystemCommands.run(around(command));
            return true;
        } catch (EngineFailure e) {
            return false;
        }
    }

    List<String> around(List<String> command) {
        return SystemCommands.prefixed(prefix, command);
    }

    /** Makes a folder belong to the user that {@link #around} runs as. */
    void own(Path folder) {
        if (this == NOBODY) {
            SystemCommands.run("chown", "-R", "65534:65534", folder.toString());
            if (!works(List.of("ls", folder.toString()))) {
                throw new EngineFailure("PostgreSQL must run as the user nobody here, who cannot enter " + folder
                        + ": keep the state in a folder below one that every user may enter");
            }
        }
    }
}

package gujeong.engines;

import java.util.Map;
import java.util.Set;

/** The environment variables a child process inherits: how to find programs and how to write, no secrets. */
public final class InheritedEnvironment {

    private static final Set<String> NAMES =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "JAVA_TOOL_OPTIONS");

    private InheritedEnvironment() {}

    /** Leaves in the environment of a process to be started what it may inherit, and adds what it is given. */
    public static void in(Map<String, String> environment, Map<String, String> given) {
        environment.keySet().removeIf(name -> !NAMES.contains(name) && !name.startsWith("LC_"));
        environment.putAll(given);
    }
}

package gujeong.local;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "token", description = "Prints a signed token for calls of the API.")
final class Token implements Callable<Integer> {

    @Parameters(
            paramLabel = "ROLE",
            split = ",",
            arity = "1",
            completionCandidates = Roles.class,
            description = "One role, or several with commas between them: ${COMPLETION-CANDIDATES}.")
    private List<String> roles;

    @Option(names = "--subject", defaultValue = "local", description = "Who calls; the journal names it as the actor.")
    private String subject;

    @Option(names = "--hours", defaultValue = "12", description = "How long the token is valid (${DEFAULT-VALUE}).")
    private int hours;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (String role : roles) {
            if (!Roles.ALL.contains(role)) {
                throw new ParameterException(
                        spec.commandLine(), "There is no role " + role + "; there are " + String.join(", ", Roles.ALL));
            }
        }
        if (hours < 1) {
            throw new ParameterException(spec.commandLine(), "A token is valid for 1 hour at least, not " + hours);
        }
        if (subject.isBlank()) {
            throw new ParameterException(spec.commandLine(), "The journal needs to know who calls: --subject is empty");
        }
        Keys keys = Keys.in(Installation.fromEnvironment().home());
        spec.commandLine().getOut().println(keys.token(subject, roles, Duration.ofHours(hours)));
        return 0;
    }

    /** The system's roles: an editor per service, and the others. */
    static final class Roles implements Iterable<String> {

        static final List<String> ALL = Stream.concat(
                        Service.ALL.stream()
                                .filter(service -> !service.isGateway())
                                .map(service -> service.name() + "-editor"),
                        Stream.of("reader", "report-editor", "report-approver", "operator", "privacy-officer"))
                .toList();

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }
}

package gujeong.faults.agent;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;

import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.utility.JavaModule;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;

/** Started by {@code -javaagent:<jar>=<folder of the points' files>}. */
public final class Agent {

    private static final int MISUSED = 70;

    private Agent() {}

    /** @param folder where files arm the points */
    public static void premain(String folder, Instrumentation instrumentation) {
        AgentBuilder builder = new AgentBuilder.Default()
                .disableClassFormatChanges()
                // matched by name alone, so that no other class has to be parsed while the service starts
                .ignore(not(nameStartsWith("gujeong.")))
                .with(new LoudFailure());
        for (FaultPoint point : FaultPoint.values()) {
            builder = builder.type(named(point.type))
                    .transform((type, description, loader, module, domain) ->
                            type.visit(strike(point, description, Path.of(folder))));
        }
        builder.installOn(instrumentation);
    }

    private static AsmVisitorWrapper strike(FaultPoint point, TypeDescription type, Path folder) {
        ElementMatcher.Junction<MethodDescription> method = named(point.method).and(not(isAbstract()));
        if (type.getDeclaredMethods().filter(method).isEmpty()) {
            throw new IllegalStateException(point + ": " + point.type + " has no method " + point.method);
        }
        String file = folder.resolve(point.file()).toString();
        return Advice.withCustomMapping()
                .bind(ArmingFile.class, file)
                .to(point.strike)
                .on(method);
    }

    /** A strike that cannot be placed ends the process. */
    private static final class LoudFailure extends AgentBuilder.Listener.Adapter {
        @Override
        public void onError(String type, ClassLoader loader, JavaModule module, boolean loaded, Throwable error) {
            if (type.startsWith("gujeong.")) {
                System.err.println("the fault suite's agent does not fit " + type + ": " + error);
                Runtime.getRuntime().halt(MISUSED);
            }
        }
    }
}

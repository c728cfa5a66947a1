package gujeong.local;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import gujeong.engines.Daemon;

/**
 * A process of the stack, as the commands see it.
 *
 * @param daemon the process, running or not
 * @param ports the one it is called at, then the others
 * @param ready whether it answers
 * @param launch starts it again as it was started, without waiting for it
 */
public record StackProcess(Daemon daemon, List<Integer> ports, BooleanSupplier ready, Runnable launch) {

    public enum State {
        READY,
        NOT_READY,
        STOPPED
    }

    public String name() {
        return daemon.name();
    }

    public State state() {
        if (!daemon.isRunning()) {
            return State.STOPPED;
        }
        return ready.getAsBoolean() ? State.READY : State.NOT_READY;
    }

    /** The processes that use this part's ports while it is not running itself. */
    Stream<PortOwner> intruders() {
        return daemon.isRunning()
                ? Stream.empty()
                : ports.stream().map(PortOwner::of).flatMap(Optional::stream);
    }
}

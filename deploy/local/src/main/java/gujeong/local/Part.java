package gujeong.local;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import gujeong.engines.Daemon;

/**
 * A process of the stack, as the commands see it.
 *
 * @param daemon the process, running or not
 * @param ready whether it answers
 */
public record Part(Daemon daemon, int port, BooleanSupplier ready) {

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

    /** Who has taken this part's port while it is not running itself. */
    Optional<PortOwner> intruder() {
        return daemon.isRunning() ? Optional.empty() : PortOwner.of(port);
    }
}

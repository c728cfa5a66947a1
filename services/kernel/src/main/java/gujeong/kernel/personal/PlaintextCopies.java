package gujeong.kernel.personal;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Recorded;

/**
 * Plaintext copies outside the database on their way to their recipient, such as a carrier's spool. When a value is
 * removed, by destruction, correction or voiding of its record, or by a step such as a withdrawal, the code that keeps
 * such copies observes {@link Recalled} after the commit and removes the value from what has not been sent yet.
 */
@ApplicationScoped
public class PlaintextCopies {

    private static final Logger LOG = Logger.getLogger(PlaintextCopies.class);

    /** @param values in plain; they must go nowhere */
    public record Recalled(Set<String> values) {

        @Override
        public String toString() {
            return "Recalled[" + values.size() + "]";
        }
    }

    private final Vault vault;
    private final ExistingPersons persons;
    private final Event<Recalled> recalled;

    PlaintextCopies(Vault vault, ExistingPersons persons, Event<Recalled> recalled) {
        this.vault = vault;
        this.persons = persons;
        this.recalled = recalled;
    }

    /** Recalls the values the record holds now. Must be called in the transaction in which they go. */
    public void recall(Recorded<?> record) {
        recall(valuesOf(record));
    }

    /** Recalls values that records held until now. */
    public void recall(Set<String> values) {
        if (!values.isEmpty()) {
            recalled.fire(new Recalled(values));
        }
    }

    /** The values of the record that no other live record of the person holds: those belong in the copies still. */
    public Set<String> valuesOf(Recorded<?> record) {
        Set<String> values = new HashSet<>();
        for (Component component : Vault.shape(record.facts()).personal()) {
            PersonalValue value = (PersonalValue) component.of(record.facts());
            if (value != null && !value.isStated() && !persons.isLiveElsewhere(record, component)) {
                add(values, record, component);
            }
        }
        return values;
    }

    /** A value that cannot be read any more cannot be found in a copy either. */
    private void add(Set<String> values, Recorded<?> record, Component component) {
        try {
            values.add(vault.open(record, component));
        } catch (UnreadableValue e) {
            LOG.warn(e.getMessage());
        }
    }
}

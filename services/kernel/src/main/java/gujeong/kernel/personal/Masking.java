package gujeong.kernel.personal;

import jakarta.inject.Singleton;
import jakarta.persistence.PostLoad;

import org.jboss.logging.Logger;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Recorded;

/** Masks values read from the database; the plain text is not kept. */
@Singleton
public class Masking {

    private static final Logger LOG = Logger.getLogger(Masking.class);

    private final Vault vault;

    Masking(Vault vault) {
        this.vault = vault;
    }

    @PostLoad
    void mask(Recorded<?> record) {
        for (Component component : Vault.shape(record.facts()).personal()) {
            PersonalValue value = (PersonalValue) component.of(record.facts());
            if (value != null) {
                mask(value, record, component);
            }
        }
    }

    /** One unreadable value must not make a whole list unreadable. */
    private void mask(PersonalValue value, Recorded<?> record, Component component) {
        try {
            value.maskOf(vault.open(record, component));
        } catch (UnreadableValue e) {
            LOG.error(e.getMessage());
        }
    }
}

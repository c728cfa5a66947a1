package gujeong.kernel.personal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.persistence.Table;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.Recorded;

/** The table, column and record a sealed value is bound to: a ciphertext moved to another row cannot be opened. */
public record SealingContext(String table, String column, UUID record) {

    static SealingContext of(Recorded<?> record, Component component) {
        return new SealingContext(table(record.getClass()), column(component), record.id());
    }

    static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).name();
    }

    static String column(Component component) {
        return component.column();
    }

    byte[] associatedData() {
        return (table + "|" + column + "|" + record).getBytes(StandardCharsets.UTF_8);
    }
}

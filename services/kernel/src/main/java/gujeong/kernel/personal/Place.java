package gujeong.kernel.personal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.persistence.Table;

import gujeong.kernel.record.Component;
import gujeong.kernel.record.Recorded;

/** Where a sealed value belongs. It can be opened nowhere else: a ciphertext moved to another row stays shut. */
public record Place(String table, String column, UUID record) {

    static Place of(Recorded<?> record, Component component) {
        return new Place(table(record.getClass()), column(component), record.id());
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

package gujeong.kernel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;

import gujeong.kernel.facts.Component;
import gujeong.kernel.facts.FactsShape;

/** Compares what the kernel expects of a service's tables with how they are. */
public final class TableConventions {

    private TableConventions() {}

    /** Columns by which the kernel asks in SQL for what is known or referred to, and that are not there. */
    public static List<String> missingColumns(EntityManager em) {
        List<String> columns = DatabaseProbe.texts(
                "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'");
        List<String> missing = new ArrayList<>();
        for (var type : em.getMetamodel().getEntities()) {
            FactsShape.ofEntity(type.getJavaType()).ifPresent(shape -> {
                String table = type.getJavaType().getAnnotation(Table.class).name();
                shape.components().stream()
                        .filter(component -> !component.isPersonal())
                        .map(Component::column)
                        .map(column -> table + "." + column)
                        .filter(column -> !columns.contains(column))
                        .forEach(missing::add);
            });
        }
        return missing;
    }

    /** Tables whose records may be stated twice, and that no index of all their facts compares. */
    public static List<String> notComparedByIndex(EntityManager em) {
        List<String> indexes = DatabaseProbe.texts(
                "SELECT tablename || ' ' || replace(indexdef, '\"', '') FROM pg_indexes WHERE indexname LIKE '%\\_alike'");
        List<String> missing = new ArrayList<>();
        for (var type : em.getMetamodel().getEntities()) {
            FactsShape.ofEntity(type.getJavaType())
                    .filter(shape -> shape.naturalKey().isEmpty() && !shape.isPersonal())
                    .ifPresent(shape -> {
                        String table =
                                type.getJavaType().getAnnotation(Table.class).name();
                        String row = shape.components().stream()
                                .map(Component::column)
                                .collect(Collectors.joining(", ", "(hash_record_extended(ROW(", ")"));
                        if (indexes.stream().noneMatch(index -> index.startsWith(table + " ") && index.contains(row))) {
                            missing.add(table);
                        }
                    });
        }
        return missing;
    }
}

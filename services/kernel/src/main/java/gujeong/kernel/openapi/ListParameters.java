package gujeong.kernel.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.RecordComponentInfo;

/** The query parameters of a list: what every list takes, and one filter per plain component of the facts. */
final class ListParameters {

    private ListParameters() {}

    /** All that a list takes. */
    static void add(Operation operation, List<RecordComponentInfo> components, FactsIndex facts) {
        add(
                operation,
                "limit",
                "Items per page.",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .minimum(java.math.BigDecimal.ONE)
                        .maximum(java.math.BigDecimal.valueOf(gujeong.kernel.paging.Page.MOST_ITEMS))
                        .defaultValue(gujeong.kernel.record.ListQuery.DEFAULT_LIMIT));
        add(operation, "cursor", "Where the page begins: next of the page before.", CollectionOperations.text());
        addFilters(operation, components, facts);
    }

    /** Of all records that match, as a table. */
    static void addForExport(Operation operation, List<RecordComponentInfo> components, FactsIndex facts) {
        add(
                operation,
                "columns",
                "The columns, with commas between them; those of an import by default. The state's other fields can be "
                        + "named too, such as id, revision and status.",
                CollectionOperations.text());
        addFilters(operation, components, facts);
    }

    /** Which records are meant, and in which order. */
    private static void addFilters(Operation operation, List<RecordComponentInfo> components, FactsIndex facts) {
        add(operation, "from", "First business date to list.", date());
        add(operation, "to", "Last business date to list.", date());
        add(
                operation,
                "voided",
                "true for voided records only, any for all; live records only by default.",
                CollectionOperations.text().enumeration(List.of("true", "false", "any")));
        add(
                operation,
                "sort",
                "The business date or recordedAt; a leading minus for descending.",
                CollectionOperations.text());
        for (RecordComponentInfo component : components) {
            Schema schema = schema(component.type().name(), facts);
            if (schema != null) {
                add(operation, component.name(), "Only records with this " + component.name() + ".", schema);
            }
        }
    }

    private static void add(Operation operation, String name, String description, Schema schema) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema));
    }

    private static Schema date() {
        return CollectionOperations.text().format("date");
    }

    static Schema timeOfDay() {
        return CollectionOperations.text().pattern("^\\d{2}:\\d{2}$").examples(List.of("06:00"));
    }

    private static Schema schema(DotName type, FactsIndex facts) {
        if (facts.isEnum(type)) {
            return CollectionOperations.text().enumeration(List.copyOf(facts.constants(type)));
        }
        return switch (type.toString()) {
            case "java.lang.String" -> CollectionOperations.text();
            case "java.lang.Integer", "java.lang.Long" ->
                OASFactory.createSchema().addType(Schema.SchemaType.INTEGER);
            case "java.math.BigDecimal" -> OASFactory.createSchema().addType(Schema.SchemaType.NUMBER);
            case "java.lang.Boolean" -> OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN);
            case "java.time.LocalDate" -> date();
            case "java.time.LocalTime" -> timeOfDay();
            default -> null;
        };
    }
}

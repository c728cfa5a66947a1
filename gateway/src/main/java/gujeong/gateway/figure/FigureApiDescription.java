package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import gujeong.gateway.PageSize;
import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Dimension;

/**
 * Describes the queries for figures in the API document: the parameters of each operation, and every dimension of the
 * dictionary by its name. Runs when the gateway is built.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class FigureApiDescription implements OASFilter {

    private static final String FIGURE = "/api/v1/figures/{key}";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        describe(
                document,
                "",
                asOf(),
                knownAt(),
                day("from", "Narrows the period of a FLOW.", "2020-07-01"),
                breakdown());
        describe(
                document,
                "/plan",
                required(day("from", "First day of the period.", "2021-01-01")),
                required(day("to", "Last day of the period.", "2021-12-31")),
                asOf(),
                knownAt());
        describe(
                document,
                "/entries",
                asOf(),
                knownAt(),
                day("from", "As of the value; or, with to, the first day of a plan's period.", "2021-01-01"),
                day("to", "Last day of a plan's period: asks for the entries of its target.", "2021-12-31"),
                limit(),
                parameter("cursor", "next of the page before.", text()));
        describe(
                document,
                "/series",
                parameter("interval", "The steps; months by default.", interval()),
                day("from", "Where it begins; by default with the year.", "2020-01-01"),
                day("to", "Where it ends; today by default.", "2020-10-31"),
                knownAt());
        nullable(document, "FigureValue", "value");
        nullable(document, "FigurePart", "value");
        nullable(document, "FigurePart", "dimension");
        nullable(document, "FigurePoint", "value");
    }

    /** Missing is not 0: a value that is not known is served as null. */
    private static void nullable(OpenAPI document, String schema, String property) {
        var schemas = document.getComponents() == null
                ? null
                : document.getComponents().getSchemas();
        if (schemas != null && schemas.containsKey(schema)) {
            Schema described = schemas.get(schema).getProperties().get(property);
            described.setType(Stream.concat(described.getType().stream(), Stream.of(SchemaType.NULL))
                    .toList());
        }
    }

    private static void describe(OpenAPI document, String path, Parameter... parameters) {
        var item = document.getPaths() == null ? null : document.getPaths().getPathItem(FIGURE + path);
        if (item == null) {
            return;
        }
        Operation operation = item.getGET();
        Stream.concat(Stream.of(parameters), dimensions()).forEach(operation::addParameter);
        operation.getParameters().stream()
                .filter(parameter -> "key".equals(parameter.getName()))
                .forEach(key ->
                        key.description("The figure's key in the dictionary.").example("budget.executed"));
    }

    private static Stream<Parameter> dimensions() {
        return new TreeMap<>(new Dictionary().dimensions()).entrySet().stream().map(each -> {
            var label = each.getValue().label();
            return parameter(
                    each.getKey(),
                    label.en() + " (" + label.ko() + "), of figures that have this dimension.",
                    values(each.getValue()));
        });
    }

    private static Schema values(Dimension dimension) {
        if (dimension.numbers() != null) {
            return whole(dimension.numbers().from(), dimension.numbers().to());
        }
        return dimension.values().isEmpty()
                ? text()
                : text().enumeration(List.copyOf(dimension.values().keySet()));
    }

    private static Parameter asOf() {
        return day("asOf", "The last day that counts; today by default.", "2020-10-31");
    }

    private static Parameter knownAt() {
        return parameter("knownAt", "Counts only what was recorded by then.", text().format("date-time"))
                .example("2020-11-05T00:00:00Z");
    }

    private static Parameter breakdown() {
        return parameter("breakdown", "A dimension to break the value down by.", text())
                .example("programme");
    }

    private static Parameter limit() {
        return parameter("limit", "Entries per page.", whole(1, PageSize.MOST).defaultValue(FigureParameters.ENTRIES));
    }

    private static Schema whole(int from, int to) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.INTEGER))
                .minimum(BigDecimal.valueOf(from))
                .maximum(BigDecimal.valueOf(to));
    }

    private static Schema interval() {
        return text().enumeration(List.of("day", "month", "quarter", "year"));
    }

    private static Parameter day(String name, String description, String example) {
        return parameter(name, description, text().format("date")).example(example);
    }

    private static Parameter required(Parameter parameter) {
        return parameter.required(true);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    private static Parameter parameter(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }
}

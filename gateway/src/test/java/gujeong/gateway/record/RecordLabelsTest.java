package gujeong.gateway.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.DimensionLabels;
import gujeong.gateway.measure.Source;
import gujeong.gateway.measure.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the services' API documents say a record has must have a Korean word. */
class RecordLabelsTest {

    private static final Pattern RECORD = Pattern.compile("/api/v1/([a-z-]+)/([a-z-]+)/\\{id}");
    private static final Pattern KOREAN = Pattern.compile("\\p{IsHangul}");

    @ParameterizedTest
    @ValueSource(strings = {"budget", "press"})
    void every_type_and_field_and_value_of_a_record_has_a_word(String service) throws IOException {
        JsonNode document = document(service);
        var labels = new DimensionLabels(new Dictionary(), Map.of());
        var wordless = new TreeSet<String>();
        var types = new ArrayList<String>();
        document.path("paths").fields().forEachRemaining(path -> {
            Matcher record = RECORD.matcher(path.getKey());
            if (record.matches() && path.getValue().has("get")) {
                Source source = Sources.at(service, record.group(2)).orElseThrow();
                types.add(source.recordType());
                note(wordless, RecordLabels.type(source.recordType()), source.recordType());
                JsonNode state = path.getValue().at("/get/responses/200/content/application~1json/schema");
                note(wordless, document, state, source.recordType(), labels);
            }
        });

        assertThat(types).hasSizeGreaterThan(10);
        assertThat(wordless)
                .as("give them a word in messages/record.properties")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget", "press"})
    void everything_that_can_happen_to_a_record_has_a_word(String service) throws IOException {
        var verbs = new TreeSet<String>();
        try (Stream<Path> schemas = Files.list(Path.of("../services", service, "contracts"))) {
            for (Path schema : schemas.filter(file -> file.toString().endsWith(".schema.json"))
                    .toList()) {
                new ObjectMapper()
                        .readTree(schema.toFile())
                        .path("x-events")
                        .forEach(event -> verbs.add(event.textValue().split("\\.")[2]));
            }
        }

        assertThat(verbs).contains("recorded", "corrected", "voided").allSatisfy(verb -> assertThat(
                        RecordLabels.say("change." + verb, verb))
                .as(verb)
                .containsPattern(KOREAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget", "press"})
    void a_type_is_called_as_its_service_calls_it(String service) throws IOException {
        Properties reasons = reasons(service);

        assertThat(types(reasons)).hasSizeGreaterThan(10).allSatisfy(key -> assertThat(
                        RecordLabels.type(key.substring("type.".length())))
                .as(key)
                .isEqualTo(reasons.getProperty(key)));
    }

    @Test
    void a_type_of_every_service_is_called_as_the_kernel_calls_it() throws IOException {
        Properties reasons = reasons("kernel");

        assertThat(types(reasons)).contains("type.plan").allSatisfy(key -> assertThat(
                        RecordLabels.type(key.replace("type.", "budget.")))
                .as(key)
                .isEqualTo(reasons.getProperty(key)));
    }

    private static Properties reasons(String module) throws IOException {
        var reasons = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("../services", module, "src/main/resources/Reasons_ko.properties"))) {
            reasons.load(in);
        }
        return reasons;
    }

    private static List<String> types(Properties reasons) {
        return reasons.stringPropertyNames().stream()
                .filter(key -> key.startsWith("type."))
                .toList();
    }

    /** As the facts of the services describe them; a word of another type would mislead. */
    @ParameterizedTest
    @CsvSource({
        "press.advisor, group, 자문단",
        "press.publicity-theme, issue, 이슈 분석",
        "press.publicity-theme, items, 홍보 아이템",
        "press.subscription, recipients, 구독 인원",
        "press.subscription, unitPrice, 부당 월 구독료(원)",
        "press.brand-usage, requestedBy, 신청 기관",
        "press.outlet, openedOn, 모니터링 시작일",
        "press.issue, contributions, 구민 참여 건수",
        "press.distribution, distributedOn, 배부일",
        "budget.project, continuing, 계속비 여부",
        "budget.commitment, executionException, 계약집행 특례 적용",
        "budget.appropriation, fromProject, 감액 세부사업",
        "budget.requirement, carriedOver, 명시이월 여부",
        "budget.duty, endedOn, 담당 해제일"
    })
    void a_field_is_called_by_what_it_means_in_its_type(String type, String field, String word) {
        assertThat(RecordLabels.field(type, field)).isEqualTo(word);
    }

    @Test
    void what_has_no_word_is_shown_as_it_is_written() {
        assertThat(RecordLabels.type("budget.unheard-of")).isEqualTo("budget.unheard-of");
        assertThat(RecordLabels.field("budget.commitment", "unheardOf")).isEqualTo("unheardOf");
        assertThat(RecordLabels.value("budget.commitment", "kind", "NEW", "NEW"))
                .isEqualTo("NEW");
    }

    private static void note(
            TreeSet<String> wordless, JsonNode document, JsonNode described, String type, DimensionLabels labels) {
        JsonNode schema = resolved(document, described);
        schema.path("allOf").forEach(part -> note(wordless, document, part, type, labels));
        schema.path("properties").fields().forEachRemaining(property -> {
            String field = property.getKey();
            if (List.of("id", "revision", "voided").contains(field)) {
                return;
            }
            note(wordless, RecordLabels.field(type, field), type + "." + field);
            for (JsonNode value : values(document, property.getValue())) {
                String dimension = Sources.find(type).orElseThrow().dimension(field);
                String word = RecordLabels.value(type, field, value.asText(), labels.value(dimension, value.asText()));
                if (!value.isNull()
                        && word.equals(value.asText())
                        && !value.asText().equals("CI")
                        && !value.asText().equals("BI")) {
                    wordless.add(type + "." + field + "=" + value.asText());
                }
            }
        });
    }

    private static void note(TreeSet<String> wordless, String word, String of) {
        if (!KOREAN.matcher(word).find()) {
            wordless.add(of);
        }
    }

    private static List<JsonNode> values(JsonNode document, JsonNode property) {
        var values = new ArrayList<JsonNode>();
        var schemas = new ArrayList<JsonNode>(List.of(property, property.path("items")));
        for (String many : List.of("anyOf", "oneOf", "allOf")) {
            property.path(many).forEach(schemas::add);
        }
        schemas.forEach(schema -> resolved(document, schema).path("enum").forEach(values::add));
        return values;
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static JsonNode document(String service) throws IOException {
        String file = "/openapi/" + service + "/target/openapi/openapi.json";
        try (InputStream in = RecordLabelsTest.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}

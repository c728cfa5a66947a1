package gujeong.gateway.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.measure.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/** The services' contracts, from the reader's side: what they promise to publish is what the ledger can read. */
public class ContractsTest {

    private static final Path SERVICES = Path.of("../services");
    /** Its contracts are those of every service. */
    private static final Path KERNEL = SERVICES.resolve("kernel");

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\b01[016789][- ]?\\d{3,4}[- ]?\\d{4}\\b");
    private static final Dictionary DICTIONARY = new Dictionary();

    private final EventDecoder reader = new EventDecoder(DICTIONARY);

    /** A record type's schema and example. */
    public record Contract(String recordType, JsonNode schema, JsonNode example) {

        private static Contract of(String service, Path schema) {
            String type = schema.getFileName().toString().replace(".schema.json", "");
            return new Contract(
                    service + "." + type, json(schema), json(schema.resolveSibling(type + ".example.json")));
        }

        /** The example as an event. */
        TestEvent published() {
            return ContractsTest.published(this);
        }

        List<String> required() {
            return StreamSupport.stream(schema.path("required").spliterator(), false)
                    .map(JsonNode::textValue)
                    .toList();
        }

        @Override
        public String toString() {
            return recordType;
        }
    }

    @Test
    void everyServicesContractsAreFound() {
        assertThat(contracts())
                .extracting(Contract::recordType)
                .contains("budget.commitment", "press.release", "budget.plan", "press.plan");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theExampleIsRead(Contract contract) {
        DecodedMessage decoded = reader.read(published(contract).at(0, 0));

        assertThat(decoded.poison()).isNull();
        assertThat(decoded.event().source().recordType()).isEqualTo(contract.recordType());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatTheContractDoesNotPromiseIsNotNeeded(Contract contract) {
        TestEvent published = published(contract);
        contract.schema().path("properties").fieldNames().forEachRemaining(field -> {
            if (!contract.required().contains(field)) {
                published.without(field);
            }
        });
        // what is derived from a step belongs to the status that step leads to
        if (contract.required().contains("status")) {
            published.with(
                    "status", contract.schema().at("/properties/status/enum/0").textValue());
        }

        assertThat(reader.read(published.at(0, 0)).poison()).isNull();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyValueThatBecomesADimensionHasALabel(Contract contract) {
        TestEvent published = published(contract);
        for (Map.Entry<String, JsonNode> field :
                contract.schema().path("properties").properties()) {
            for (JsonNode value : field.getValue().path("enum")) {
                DecodedMessage decoded = reader.read(published(contract)
                        .with(field.getKey(), value.textValue())
                        .at(0, 0));
                if (decoded.poison() == null) {
                    assertThat(unlabelled(decoded.event()))
                            .as("%s %s", field.getKey(), value)
                            .isEmpty();
                }
            }
        }
        assertThat(unlabelled(reader.read(published.at(0, 0)).event())).isEmpty();
    }

    /** Pages call a value by what the dictionary calls it in its dimension, so they must know which one that is. */
    @ParameterizedTest
    @MethodSource("contracts")
    void aFieldThatBecomesADimensionIsKnownByIt(Contract contract) {
        for (Map.Entry<String, JsonNode> field :
                contract.schema().path("properties").properties()) {
            var dimensions = new TreeMap<String, Integer>();
            for (JsonNode value : field.getValue().path("enum")) {
                String text = value.textValue();
                DecodedMessage decoded = reader.read(
                        published(contract).with(field.getKey(), text).at(0, 0));
                if (decoded.poison() == null) {
                    decoded.event().postings().stream()
                            .flatMap(posting -> posting.series().dimensions().values().entrySet().stream())
                            .filter(dimension -> dimension.getValue().equals(text))
                            .map(Map.Entry::getKey)
                            .distinct()
                            .forEach(dimension -> dimensions.merge(dimension, 1, Integer::sum));
                }
            }
            // one value alone may stand there by chance
            dimensions.values().removeIf(values -> values < 2);

            String known = Sources.find(contract.recordType()).orElseThrow().dimension(field.getKey());
            assertThat(dimensions.keySet())
                    .as("%s of %s", field.getKey(), contract)
                    .isSubsetOf(known);
        }
    }

    /** Of dimensions whose values are the same everywhere, those values the dictionary has no word for. */
    private static List<String> unlabelled(Event event) {
        var found = new ArrayList<String>();
        event.postings()
                .forEach(posting -> posting.series().dimensions().values().forEach((name, value) -> {
                    var labels = DICTIONARY.dimensions().get(name).values();
                    if (!labels.isEmpty() && !labels.containsKey(value)) {
                        found.add(name + "=" + value);
                    }
                }));
        return found;
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void noEventHoldsAPhoneNumber(Contract contract) {
        assertThat(propertyNames(contract.schema())).isNotEmpty().noneMatch(name -> name.toLowerCase()
                .matches(".*(phone|mobilenumber|tel|email|address|birth|resident).*"));
        assertThat(propertyNames(contract.example())).isNotEmpty().noneMatch(name -> name.toLowerCase()
                .contains("phone"));
        assertThat(contract.example().toString()).doesNotContainPattern(PHONE_NUMBER);
        assertThat(contract.schema().toString()).doesNotContainPattern(PHONE_NUMBER);
    }

    /** So that nobody who reads the contract tolerantly, as it asks to be read, can ever take one for allowed. */
    @Test
    void theSubscribersContractForbidsTheNumber() {
        assertThat(contracts())
                .filteredOn(contract -> contract.recordType().equals("press.sms-subscriber"))
                .singleElement()
                .satisfies(contract ->
                        assertThat(contract.schema().at("/properties/phone")).isEqualTo(BooleanNode.FALSE));
    }

    @Test
    void aPhoneNumberWouldBeSeen() {
        assertThat("{\"text\":\"문의 010-1234-5678\"}").containsPattern(PHONE_NUMBER);
        assertThat("{\"text\":\"01012345678\"}").containsPattern(PHONE_NUMBER);
    }

    public static List<Contract> contracts() {
        try (Stream<Path> modules = Files.list(SERVICES)) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml")) && !module.equals(KERNEL))
                    .sorted()
                    .flatMap(service -> Stream.of(service, KERNEL)
                            .flatMap(module -> schemas(module).stream())
                            .map(schema -> Contract.of(service.getFileName().toString(), schema)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> schemas(Path module) {
        Path folder = module.resolve("contracts");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestEvent published(Contract contract) {
        TestEvent published = TestEvent.record(
                contract.recordType(),
                JSON.convertValue(contract.example(), new TypeReference<Map<String, Object>>() {}));
        return published.without("id").without("revision").without("voided");
    }

    /** The names of all properties at any depth, except those a schema forbids. */
    private static List<String> propertyNames(JsonNode json) {
        var names = new ArrayList<String>();
        json.properties().stream()
                .filter(each -> !each.getValue().equals(BooleanNode.FALSE))
                .forEach(each -> names.add(each.getKey()));
        json.forEach(each -> names.addAll(propertyNames(each)));
        return names;
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.event.TestEvent;
import gujeong.gateway.figure.FigureQuery;
import gujeong.gateway.figure.FigureValue;
import gujeong.gateway.figure.PlanQuery;
import gujeong.gateway.intake.RealLedger;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Moment;
import gujeong.gateway.series.Period;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A random district, published by several writers at once and partly twice, through a real Kafka into a real ledger:
 * whatever is asked of any figure, for any day, as known at any instant, the answer is what plain lists of the records
 * give.
 */
class RandomDistrictIT {

    /** Another district every day; the seed is in the message of whatever fails. */
    private static final long SEED =
            Long.getLong("district.seed", LocalDate.now().toEpochDay());

    private static final int CHANGES = 2500;
    private static final int WRITERS = 4;
    private static final int QUESTIONS = 12;

    private static final RealLedger LEDGER = new RealLedger("budget", "press");
    private static final RandomRecords DISTRICT = new RandomRecords(SEED, LEDGER.dictionary, CHANGES);

    @BeforeAll
    static void theDistrictIsRecorded() {
        LEDGER.consume();
        LEDGER.consume();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int own = writer;
            writers.add(CompletableFuture.runAsync(() -> write(own)));
        }
        writers.forEach(CompletableFuture::join);
        LEDGER.flush();
        LEDGER.awaitRead();
        assertThat(LEDGER.count("SELECT count(*) FROM ledger.failure")).isZero();
        assertThat(LEDGER.count("SELECT count(*) FROM ledger.finding")).isZero();
    }

    /**
     * Sends the records that are this writer's; of some it does not know whether they arrived, and sends them again.
     */
    private static void write(int writer) {
        var published = new ArrayList<TestEvent>();
        for (TestEvent each : DISTRICT.journal()) {
            if (Math.floorMod(each.id().hashCode(), WRITERS) == writer) {
                published.add(each);
                LEDGER.send(each.message());
                if (published.size() % 7 == 0) {
                    LEDGER.send(published.get(published.size() / 2).message());
                }
            }
        }
    }

    @AfterAll
    static void end() {
        LEDGER.close();
    }

    @Test
    void everyFigureOfTheDictionaryIsCountedASecondWay() {
        assertThat(ReferenceCount.figures())
                .containsExactlyInAnyOrderElementsOf(
                        LEDGER.dictionary.figures().stream().map(Figure::key).toList());
    }

    /** @param expected null for what is not known */
    private record Asked(FigureQuery query, BigDecimal expected) {}

    @Test
    void everyFigureIsWhatItsRecordsGiveForAnyDayAsKnownAtAnyInstant() {
        var asked = new ArrayList<Asked>();
        for (Instant knownAt : instants()) {
            ReferenceCount plain = DISTRICT.knownAt(knownAt);
            for (Figure figure : LEDGER.dictionary.figures()) {
                for (int i = 0; i < QUESTIONS; i++) {
                    question(figure, plain, knownAt).ifPresent(asked::add);
                }
            }
        }

        List<FigureValue> answers =
                LEDGER.figures().answers(asked.stream().map(Asked::query).toList());

        var softly = new SoftAssertions();
        int known = 0;
        for (int i = 0; i < asked.size(); i++) {
            Asked each = asked.get(i);
            known += each.expected == null ? 0 : 1;
            softly.assertThat(answers.get(i).value())
                    .as("seed %d: %s", SEED, each.query)
                    .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                    .isEqualTo(each.expected);
        }
        softly.assertAll();
        assertThat(known).as("questions that have an answer").isGreaterThan(asked.size() / 3);
    }

    @Test
    void everyTargetIsTheOneDecidedLastForItsPeriod() {
        var queries = new ArrayList<PlanQuery>();
        var expected = new ArrayList<BigDecimal>();
        for (Instant knownAt : instants()) {
            ReferenceCount plain = DISTRICT.knownAt(knownAt);
            for (Figure figure : LEDGER.dictionary.figures()) {
                for (ReferenceCount.Span period : plain.periods(figure.key())) {
                    LocalDate asOf = DISTRICT.aDay();
                    queries.add(new PlanQuery(
                            figure.key(),
                            Dimensions.NONE,
                            new Period(period.from(), period.to()),
                            new Moment(asOf, knownAt)));
                    expected.add(plain.target(figure.key(), Map.of(), period, asOf));
                }
            }
        }

        List<FigureValue> answers = LEDGER.figures().targets(queries);

        for (int i = 0; i < queries.size(); i++) {
            assertThat(answers.get(i).value())
                    .as("seed %d: %s", SEED, queries.get(i))
                    .usingComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                    .isEqualTo(expected.get(i));
        }
        assertThat(expected).filteredOn(each -> each != null).hasSizeGreaterThan(20);
    }

    /** The ledger keeps sums for the present, and adds up entries for the past. */
    @Test
    void thePresentIsAnsweredAlikeWithAndWithoutItsInstant() {
        ReferenceCount plain = DISTRICT.knownAt(null);
        var now = new ArrayList<FigureQuery>();
        for (Figure figure : LEDGER.dictionary.figures()) {
            for (int i = 0; i < QUESTIONS; i++) {
                question(figure, plain, null).map(Asked::query).ifPresent(now::add);
            }
        }
        Instant instant = LEDGER.clock.instant();

        List<FigureValue> without = LEDGER.figures().answers(now);
        List<FigureValue> with = LEDGER.figures()
                .answers(now.stream()
                        .map(query -> query.at(new Moment(query.asOf(), instant)))
                        .toList());

        for (int i = 0; i < now.size(); i++) {
            assertThat(with.get(i))
                    .as("seed %d: %s", SEED, now.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("knownAt")
                    .isEqualTo(without.get(i));
        }
    }

    /** The present, the instant the last record came, and some before. */
    private static List<Instant> instants() {
        var instants = new ArrayList<Instant>();
        instants.add(null);
        instants.add(LEDGER.clock.instant());
        for (int i = 0; i < 3; i++) {
            instants.add(DISTRICT.anInstant());
        }
        return instants;
    }

    /** Empty where the question would be about a year that has not begun. */
    private static Optional<Asked> question(Figure figure, ReferenceCount plain, Instant knownAt) {
        Map<String, String> dimensions = dimensions(figure, plain);
        LocalDate asOf = DISTRICT.aDay();
        boolean flow = LEDGER.dictionary.countsWithinPeriod(figure);
        LocalDate from = flow && DISTRICT.chance(30) ? DISTRICT.aDay() : null;
        int year = Integer.parseInt(dimensions.getOrDefault("fiscalYear", "0"));
        if (from != null && from.isAfter(asOf) || from == null && flow && year > asOf.getYear()) {
            return Optional.empty();
        }
        return Optional.of(new Asked(
                new FigureQuery(figure.key(), Dimensions.of(dimensions), new Moment(asOf, knownAt), from),
                plain.value(figure.key(), dimensions, from, asOf)));
    }

    /** Some of the dimensions of something that counts, or of nothing. */
    private static Map<String, String> dimensions(Figure figure, ReferenceCount plain) {
        List<Map<String, String>> counted = plain.dimensions(figure.key());
        Map<String, String> some = counted.isEmpty() ? Map.of() : DISTRICT.pick(counted);
        var asked = new TreeMap<String, String>();
        for (String name : figure.dimensions()) {
            if (some.containsKey(name) && DISTRICT.chance(35)) {
                asked.put(name, some.get(name));
            } else if (DISTRICT.chance(4)) {
                asked.put(name, DISTRICT.value(name));
            }
        }
        return asked;
    }
}

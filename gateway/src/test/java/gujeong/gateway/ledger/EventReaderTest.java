package gujeong.gateway.ledger;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.ledger.Poison.Cause;

import static org.assertj.core.api.Assertions.assertThat;

class EventReaderTest {

    private final EventReader reader = new EventReader(new Dictionary());

    @Test
    void readsWhatAServiceTells() {
        Told told = Told.commitment("SNS", 900, "2020-04-01").recordedAt("2020-04-02T01:02:03.123456Z");

        Event event = reader.read(told.at(0, 0)).event();

        assertThat(event.recordId()).isEqualTo(told.id());
        assertThat(event.eventId()).isEqualTo(told.eventId());
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.recordedAt()).isEqualTo(Instant.parse("2020-04-02T01:02:03.123456Z"));
        assertThat(event.postings()).hasSize(1);
    }

    @Test
    void toleratesFieldsItDoesNotKnow() {
        assertThat(reader.read(commitment().with("weather", "fair").at(0, 0)).event())
                .isNotNull();
    }

    @Test
    void holdsBackWhatIsNotARecord() {
        assertFails(commitment().value("{\"id\":"), Cause.BAD_JSON, "not JSON");
        assertFails(commitment().value("[]"), Cause.BAD_JSON, "not a JSON object");
        assertFails(commitment().value(null), Cause.BAD_JSON, "not a JSON object");
        assertFails(commitment().value("{} {}"), Cause.BAD_JSON, "not JSON");
        Arrival told = commitment().at(0, 0);
        assertFails(arrival(told, told.key(), null, 0), Cause.TOMBSTONE, "never deleted");
        assertFails(arrival(told, null, told.value(), told.size()), Cause.NO_KEY, "no key");
        assertFails(arrival(told, told.key(), told.value(), 10_000_000), Cause.TOO_LARGE, "10000000 bytes");
    }

    @Test
    void holdsBackWhatContradictsItself() {
        assertFails(commitment().header("ce_id", null), Cause.BAD_ENVELOPE, "ce_id is missing");
        assertFails(commitment().header("ce_id", "7"), Cause.BAD_ENVELOPE, "ce_id is '7'");
        assertFails(commitment().header("ce_specversion", "2.0"), Cause.BAD_ENVELOPE, "'2.0'");
        assertFails(commitment().header("ce_subject", "x"), Cause.BAD_ENVELOPE, "the key is");
        assertFails(commitment().header("ce_time", "yesterday"), Cause.BAD_ENVELOPE, "'yesterday'");
        assertFails(commitment().header("ce_revision", "0"), Cause.BAD_ENVELOPE, "ce_revision is '0'");
        assertFails(commitment().header("ce_revision", "2"), Cause.BAD_ENVELOPE, "not those of the headers");
        assertFails(commitment().header("ce_recordtype", "budget.payment"), Cause.BAD_ENVELOPE, "is not about");
        assertFails(commitment().header("ce_source", "/press"), Cause.BAD_ENVELOPE, "from /press cannot come by");
    }

    @Test
    void holdsBackWhatItDoesNotKnow() {
        assertFails(Told.record("budget.rumour", Map.of()), Cause.UNKNOWN_TYPE, "'budget.rumour'");
        assertFails(
                commitment().header("ce_type", "budget.commitment.recorded.v2"), Cause.UNKNOWN_VERSION, "version 2");
    }

    @Test
    void holdsBackWhatCannotBeMeasured() {
        assertFails(commitment().without("amount"), Cause.UNMEASURABLE, "budget.commitment: field 'amount' is missing");
        assertFails(Told.record("budget.brief", Map.of("preparedOn", "someday")), Cause.UNMEASURABLE, "must be a date");
        assertFails(
                Told.plan("budget.project_cost", Map.of(), "2021-12-31", "2021-01-01", 1, "2020-01-01"),
                Cause.UNMEASURABLE,
                "cannot end");
        assertFails(
                Told.plan("budget.project_cost", Map.of(), "2021-01-01", "2021-12-31", 1, "2020-01-01")
                        .with("target", new java.math.BigDecimal("1e999999")),
                Cause.UNMEASURABLE,
                "absurd");
    }

    @Test
    void takesATargetForWhatTheDictionaryDoesNotHaveAndSaysSo() {
        assertFound(
                Told.plan("budget.guessed", Map.of(), "2021-01-01", "2021-12-31", 1, "2020-01-01"),
                "'budget.guessed' is not in the dictionary");
        assertFound(
                Told.plan("budget.project_cost", Map.of("team", "A"), "2021-01-01", "2021-12-31", 1, "2020-01-01"),
                "has no dimension 'team'");
        assertFound(
                Told.plan("budget.project_cost", Map.of(), "2021-01-01", "2021-12-31", 1, "2020-01-01")
                        .with("unit", "천원"),
                "counted in KRW, not in '천원'");
        assertFound(
                Told.plan(
                        "budget.project_cost",
                        Map.of("fundSource", "CITI"),
                        "2021-01-01",
                        "2021-12-31",
                        1,
                        "2020-01-01"),
                "dimension 'fundSource' has no value 'CITI'");
        assertFound(
                Told.plan("budget.executed", Map.of("fiscalYear", "next"), "2021-01-01", "2021-12-31", 1, "2020-01-01"),
                "dimension 'fiscalYear' has no value 'next'");
    }

    @Test
    void takesATargetForWhateverTextARecordCanName() {
        Told told = Told.plan(
                        "press.releases.distributed",
                        Map.of("department", "문화체육과"),
                        "2021-01-01",
                        "2021-12-31",
                        1,
                        "2020-01-01")
                .with("unit", "건");

        Event event = reader.read(told.at(0, 0)).event();

        assertThat(event.uncounted()).isEmpty();
        assertThat(event.postings())
                .extracting(posting -> posting.series().dimensions().key())
                .containsExactly("department=문화체육과");
    }

    private void assertFound(Told told, String reason) {
        Event event = reader.read(told.at(0, 0)).event();
        assertThat(event).isNotNull();
        assertThat(event.postings()).isEmpty();
        assertThat(event.uncounted()).singleElement().satisfies(uncounted -> assertThat(uncounted.reason())
                .contains(reason));
    }

    @Test
    void knowsWhichRevisionItIsWhenOnlyTheStateIsAtFault() {
        assertThat(revision(commitment().without("amount"))).isEqualTo(1);
        assertThat(revision(commitment().corrected("amount", "a lot"))).isEqualTo(2);
        assertThat(revision(commitment().value("not json"))).isEqualTo(1);
        assertThat(revision(commitment().header("ce_type", "budget.commitment.recorded.v2")))
                .isNull();
        assertThat(revision(commitment().value("not json").header("ce_id", "7")))
                .isNull();
        assertThat(revision(commitment().header("ce_revision", "2"))).isNull();
    }

    private Integer revision(Told told) {
        Revision revision = reader.read(told.at(0, 0)).revision();
        return revision == null ? null : Integer.valueOf(revision.number());
    }

    private static Told commitment() {
        return Told.commitment("SNS", 900, "2020-04-01");
    }

    private void assertFails(Told told, Cause cause, String message) {
        assertFails(told.at(0, 0), cause, message);
    }

    private void assertFails(Arrival arrival, Cause cause, String message) {
        Poison poison = reader.read(arrival).poison();
        assertThat(poison).as("a poison: " + message).isNotNull();
        assertThat(poison.kind()).isEqualTo(cause);
        assertThat(poison).hasMessageContaining(message);
    }

    private static Arrival arrival(Arrival like, String key, byte[] value, int size) {
        return new Arrival(like.topic(), like.topicId(), 0, 0, key, like.headers(), value, size);
    }
}

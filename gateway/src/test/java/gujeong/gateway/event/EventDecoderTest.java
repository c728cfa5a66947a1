package gujeong.gateway.event;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.event.PoisonEvent.Cause;

import static org.assertj.core.api.Assertions.assertThat;

class EventDecoderTest {

    private final EventDecoder reader = new EventDecoder(new Dictionary());

    @Test
    void readsWhatAServiceTells() {
        TestEvent published = TestEvent.commitment("SNS", 900, "2020-04-01").recordedAt("2020-04-02T01:02:03.123456Z");

        Event event = reader.read(published.at(0, 0)).event();

        assertThat(event.recordId()).isEqualTo(published.id());
        assertThat(event.eventId()).isEqualTo(published.eventId());
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
        InboundMessage published = commitment().at(0, 0);
        assertFails(inbound(published, published.key(), null, 0), Cause.TOMBSTONE, "never deleted");
        assertFails(inbound(published, null, published.value(), published.size()), Cause.NO_KEY, "no key");
        assertFails(
                inbound(published, published.key(), published.value(), 10_000_000), Cause.TOO_LARGE, "10000000 bytes");
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
        assertFails(TestEvent.record("budget.rumour", Map.of()), Cause.UNKNOWN_TYPE, "'budget.rumour'");
        assertFails(
                commitment().header("ce_type", "budget.commitment.recorded.v2"), Cause.UNKNOWN_VERSION, "version 2");
    }

    @Test
    void holdsBackWhatCannotBeMeasured() {
        assertFails(commitment().without("amount"), Cause.UNMEASURABLE, "budget.commitment: field 'amount' is missing");
        assertFails(
                TestEvent.record("budget.brief", Map.of("preparedOn", "someday")),
                Cause.UNMEASURABLE,
                "must be a date");
        assertFails(
                TestEvent.plan("budget.project_cost", Map.of(), "2021-12-31", "2021-01-01", 1, "2020-01-01"),
                Cause.UNMEASURABLE,
                "cannot end");
        assertFails(
                TestEvent.plan("budget.project_cost", Map.of(), "2021-01-01", "2021-12-31", 1, "2020-01-01")
                        .with("target", new java.math.BigDecimal("1e999999")),
                Cause.UNMEASURABLE,
                "absurd");
    }

    @Test
    void takesATargetForWhatTheDictionaryDoesNotHaveAndSaysSo() {
        assertFound(
                TestEvent.plan("budget.guessed", Map.of(), "2021-01-01", "2021-12-31", 1, "2020-01-01"),
                "'budget.guessed' is not in the dictionary");
        assertFound(
                TestEvent.plan("budget.project_cost", Map.of("team", "A"), "2021-01-01", "2021-12-31", 1, "2020-01-01"),
                "has no dimension 'team'");
        assertFound(
                TestEvent.plan("budget.project_cost", Map.of(), "2021-01-01", "2021-12-31", 1, "2020-01-01")
                        .with("unit", "천원"),
                "counted in KRW, not in '천원'");
        assertFound(
                TestEvent.plan(
                        "budget.project_cost",
                        Map.of("fundSource", "CITI"),
                        "2021-01-01",
                        "2021-12-31",
                        1,
                        "2020-01-01"),
                "dimension 'fundSource' has no value 'CITI'");
        assertFound(
                TestEvent.plan(
                        "budget.executed", Map.of("fiscalYear", "next"), "2021-01-01", "2021-12-31", 1, "2020-01-01"),
                "dimension 'fiscalYear' has no value 'next'");
    }

    @Test
    void takesATargetForWhateverTextARecordCanName() {
        TestEvent published = TestEvent.plan(
                        "press.releases.distributed",
                        Map.of("department", "문화체육과"),
                        "2021-01-01",
                        "2021-12-31",
                        1,
                        "2020-01-01")
                .with("unit", "건");

        Event event = reader.read(published.at(0, 0)).event();

        assertThat(event.uncounted()).isEmpty();
        assertThat(event.postings())
                .extracting(posting -> posting.series().dimensions().key())
                .containsExactly("department=문화체육과");
    }

    private void assertFound(TestEvent published, String reason) {
        Event event = reader.read(published.at(0, 0)).event();
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

    private Integer revision(TestEvent published) {
        Revision revision = reader.read(published.at(0, 0)).revision();
        return revision == null ? null : Integer.valueOf(revision.number());
    }

    private static TestEvent commitment() {
        return TestEvent.commitment("SNS", 900, "2020-04-01");
    }

    private void assertFails(TestEvent published, Cause cause, String message) {
        assertFails(published.at(0, 0), cause, message);
    }

    private void assertFails(InboundMessage inbound, Cause cause, String message) {
        PoisonEvent poison = reader.read(inbound).poison();
        assertThat(poison).as("a poison: " + message).isNotNull();
        assertThat(poison.kind()).isEqualTo(cause);
        assertThat(poison).hasMessageContaining(message);
    }

    private static InboundMessage inbound(InboundMessage like, String key, byte[] value, int size) {
        return new InboundMessage(like.topic(), like.topicId(), 0, 0, key, like.headers(), value, size);
    }
}

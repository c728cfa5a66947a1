package gujeong.press.smsdispatch;

import java.util.UUID;

import io.restassured.response.Response;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RecordClient;

/** Dispatches as tests need them. */
final class DispatchFixture {

    static final String COLLECTION = "sms-dispatches";

    private DispatchFixture() {}

    static String planned() {
        return RecordClient.has(
                COLLECTION,
                FactsJson.of(
                        "subject",
                        "코로나19 예방수칙 안내",
                        "text",
                        "[영등포구] 외출 시 마스크를 착용해 주세요.",
                        "topic",
                        "COVID19",
                        "plannedOn",
                        "2020-05-20"));
    }

    static Response transmit(String id, int revision) {
        return transmit(id, revision, UUID.randomUUID().toString());
    }

    static Response transmit(String id, int revision, String key) {
        return RecordClient.editor()
                .header("If-Match", RecordClient.etag(revision))
                .header("Idempotency-Key", key)
                .body(FactsJson.of("sentAt", "2020-05-20T01:00:00Z"))
                .post(RecordClient.path(COLLECTION, id) + "/transmission");
    }

    static Response report(String id, int revision, String csv) {
        return report(id, revision, csv, UUID.randomUUID().toString());
    }

    static Response report(String id, int revision, String csv, String key) {
        return RecordClient.editor()
                .contentType("text/csv")
                .header("If-Match", RecordClient.etag(revision))
                .header("Idempotency-Key", key)
                .body(csv)
                .post(RecordClient.path(COLLECTION, id) + "/delivery-results");
    }
}

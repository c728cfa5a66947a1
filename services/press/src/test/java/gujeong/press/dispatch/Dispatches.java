package gujeong.press.dispatch;

import java.util.UUID;

import io.restassured.response.Response;

import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.Stated;

/** Dispatches as tests need them. */
final class Dispatches {

    static final String COLLECTION = "sms-dispatches";

    private Dispatches() {}

    static String planned() {
        return Clerk.has(
                COLLECTION,
                Stated.of(
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
        return Clerk.editor()
                .header("If-Match", Clerk.etag(revision))
                .header("Idempotency-Key", key)
                .body(Stated.of("sentAt", "2020-05-20T01:00:00Z"))
                .post(Clerk.path(COLLECTION, id) + "/transmission");
    }

    static Response report(String id, int revision, String csv) {
        return report(id, revision, csv, UUID.randomUUID().toString());
    }

    static Response report(String id, int revision, String csv, String key) {
        return Clerk.editor()
                .contentType("text/csv")
                .header("If-Match", Clerk.etag(revision))
                .header("Idempotency-Key", key)
                .body(csv)
                .post(Clerk.path(COLLECTION, id) + "/delivery-results");
    }
}

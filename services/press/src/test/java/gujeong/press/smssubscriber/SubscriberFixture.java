package gujeong.press.smssubscriber;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RecordClient;
import gujeong.kernel.testing.Tokens;

/** Residents who subscribe to the SMS alerts, as tests need them. */
public final class SubscriberFixture {

    public static final String COLLECTION = "sms-subscribers";
    public static final String ALLOWANCES = "/api/v1/press/personal-data/allowances";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private SubscriberFixture() {}

    /** A number nobody else has, as people write it. */
    public static String newPhone() {
        int number = NUMBERS.incrementAndGet();
        return "010-2%03d-%04d".formatted(number / 10_000, number % 10_000);
    }

    /** The number as the carrier and the hash know it. */
    public static String digits(String phone) {
        return phone.replace("-", "");
    }

    /** The number as a Korean keyboard may write it. */
    public static String fullWidth(String phone) {
        return phone.codePoints()
                .map(c -> c - '!' + '\uff01')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public static FactsJson consent(String phone) {
        return FactsJson.of("phone", phone, "source", "HOMEPAGE", "consentedOn", "2020-03-02");
    }

    /** Somebody who is subscribed; returns the record's id. */
    public static String subscribed(String phone) {
        return RecordClient.has(COLLECTION, consent(phone));
    }

    /** Somebody who was subscribed and withdrew. */
    public static String withdrawn(String phone, String day) {
        String id = subscribed(phone);
        withdraws(id, 1, day);
        return id;
    }

    public static void withdraws(String id, int revision, String day) {
        RecordClient.steps(COLLECTION, id, revision, "withdrawal", FactsJson.of("withdrawnOn", day))
                .then()
                .statusCode(200);
    }

    /** A clerk asks for the subscriptions of a number. */
    public static Response search(String phone) {
        return search(RecordClient.editor(), phone);
    }

    public static Response search(RequestSpecification caller, String phone) {
        return caller.body(FactsJson.of("phone", phone, "purpose", "본인 요청에 따른 조회"))
                .post(RecordClient.path(COLLECTION) + "/search");
    }

    /** The editor of the tests does in a minute what clerks do in days. */
    public static void allowQuestions(int questions) {
        allowQuestions("press-editor", questions);
    }

    public static void allowQuestions(String caller, int questions) {
        officer()
                .body(FactsJson.of("caller", caller, "questions", questions, "hours", 1, "purpose", "시험 자료 입력"))
                .post(ALLOWANCES)
                .then()
                .statusCode(200);
    }

    /** A file of consents on that day. */
    public static String file(Collection<String> phones) {
        return phones.stream()
                .map(phone -> phone + ",VISIT,2020-03-02\n")
                .collect(Collectors.joining("", "phone,source,consentedOn\n", ""));
    }

    public static RequestSpecification officer() {
        return RecordClient.as(Tokens.as("privacy-officer")).contentType("application/json");
    }

    public static RequestSpecification operator() {
        return RecordClient.as(Tokens.as("operator")).contentType("application/json");
    }
}

package gujeong.press.subscriber;

import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.specification.RequestSpecification;

import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.Stated;
import gujeong.kernel.testing.Tokens;

/** Residents who subscribe to the SMS alerts, as tests need them. */
public final class Residents {

    public static final String COLLECTION = "sms-subscribers";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Residents() {}

    /** A number nobody else has, as people write it. */
    public static String newPhone() {
        int number = NUMBERS.incrementAndGet();
        return "010-2%03d-%04d".formatted(number / 10_000, number % 10_000);
    }

    /** The number as the carrier and the hash know it. */
    public static String digits(String phone) {
        return phone.replace("-", "");
    }

    public static Stated consent(String phone) {
        return Stated.of("phone", phone, "source", "HOMEPAGE", "consentedOn", "2020-03-02");
    }

    /** Somebody who is subscribed; returns the record's id. */
    public static String subscribed(String phone) {
        return Clerk.has(COLLECTION, consent(phone));
    }

    /** Somebody who was subscribed and withdrew. */
    public static String withdrawn(String phone, String day) {
        String id = subscribed(phone);
        withdraws(id, 1, day);
        return id;
    }

    public static void withdraws(String id, int revision, String day) {
        Clerk.steps(COLLECTION, id, revision, "withdrawal", Stated.of("withdrawnOn", day))
                .then()
                .statusCode(200);
    }

    public static RequestSpecification officer() {
        return Clerk.as(Tokens.as("privacy-officer")).contentType("application/json");
    }

    public static RequestSpecification operator() {
        return Clerk.as(Tokens.as("operator")).contentType("application/json");
    }
}

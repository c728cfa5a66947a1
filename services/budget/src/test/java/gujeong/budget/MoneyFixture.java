package gujeong.budget;

import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.response.Response;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RecordClient;

import static gujeong.kernel.testing.RecordClient.has;
import static gujeong.kernel.testing.RecordClient.hasOnce;

/** The money of a fiscal year as a test needs it: recorded records, and valid facts. Amounts are won. */
public final class MoneyFixture {

    public static final String DISTRICT = "DISTRICT";
    public static final String CITY = "CITY";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final int year;
    private boolean begun;

    private MoneyFixture(int year) {
        this.year = year;
    }

    public static MoneyFixture year(int year) {
        return new MoneyFixture(year);
    }

    /** A number no other test uses. */
    public static String newNumber() {
        return "C-" + NAMES.incrementAndGet();
    }

    public static String newCode() {
        return "PROJECT_" + NAMES.incrementAndGet();
    }

    /** A project without money; returns its code. */
    public String aProject() {
        String code = newCode();
        has("projects", project(code));
        return code;
    }

    /** A project with an original budget of the district's money; returns its code. */
    public String aProjectOf(long amount) {
        String code = aProject();
        has("appropriations", appropriation(code, amount));
        return code;
    }

    /** A commitment in a project of its own that has exactly its amount; returns its number. */
    public String aCommitmentOf(long amount) {
        return aCommitment(aProjectOf(amount), amount);
    }

    public String aCommitment(String project, long amount) {
        String number = newNumber();
        has("commitments", commitment(number, project, amount));
        return number;
    }

    /** A project of the year's one programme, which is recorded with the first. */
    public FactsJson project(String code) {
        if (!begun) {
            hasOnce("programmes", OrganizationFixture.programme(year, "NEW_MEDIA"));
            begun = true;
        }
        return OrganizationFixture.project(year, code, "NEW_MEDIA");
    }

    public FactsJson appropriation(String project, long amount) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "project",
                project,
                "kind",
                "ORIGINAL",
                "fundSource",
                DISTRICT,
                "amount",
                amount,
                "decidedOn",
                (year - 1) + "-12-15",
                "basis",
                year + "년 본예산");
    }

    public FactsJson commitment(String number, String project, long amount) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "number",
                number,
                "project",
                project,
                "fundSource",
                DISTRICT,
                "title",
                "기획영상 제작 용역",
                "amount",
                amount,
                "committedOn",
                day("03-02"),
                "contractMethod",
                "NEGOTIATED_CONTRACT",
                "counterparty",
                "(주)영상제작",
                "executionException",
                false);
    }

    public FactsJson payment(String commitment, String kind, long amount, String monthAndDay) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "commitment",
                commitment,
                "kind",
                kind,
                "amount",
                amount,
                "paidOn",
                day(monthAndDay));
    }

    public FactsJson reversal(String commitment, String kind, long amount, String monthAndDay) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "commitment",
                commitment,
                "kind",
                kind,
                "amount",
                amount,
                "reversedOn",
                day(monthAndDay),
                "cause",
                "계약 변경");
    }

    public FactsJson carryOver(String project, String kind, long amount) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "project",
                project,
                "fundSource",
                DISTRICT,
                "kind",
                kind,
                "amount",
                amount,
                "requestedOn",
                day("11-20"),
                "cause",
                "이전 장소 확정 지연");
    }

    /** What approves a carry-over at the end of the year. */
    public FactsJson approval() {
        return FactsJson.of("approvedOn", day("12-18"), "reference", (year + 1) + "년 본예산 명시이월사업조서");
    }

    public Response approves(String carryOver, int revision) {
        return approves(carryOver, revision, approval());
    }

    public Response approves(String carryOver, int revision, FactsJson approval) {
        return RecordClient.editor()
                .header("If-Match", RecordClient.etag(revision))
                .body(approval)
                .post(RecordClient.path("carry-overs", carryOver) + "/approval");
    }

    public String day(String monthAndDay) {
        return year + "-" + monthAndDay;
    }
}

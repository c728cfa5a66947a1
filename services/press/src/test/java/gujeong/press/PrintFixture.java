package gujeong.press;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import gujeong.kernel.testing.FactsJson;

import static gujeong.kernel.testing.RecordClient.has;

/** Valid and complete facts of print and boards, each under names of its own. */
public final class PrintFixture {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private PrintFixture() {}

    /** A code no other test uses. */
    public static String newCode(String what) {
        return what + "_" + NAMES.incrementAndGet();
    }

    public static FactsJson publication(String code) {
        return FactsJson.of(
                "code",
                code,
                "name",
                "탁트인 영등포",
                "kind",
                "NEWSLETTER",
                "cadence",
                "MONTHLY",
                "audience",
                "RESIDENTS",
                "startedOn",
                "2010-01-01");
    }

    /** A recorded newsletter; returns its code. */
    public static String aPublication() {
        String code = newCode("NEWSLETTER");
        has("publications", publication(code));
        return code;
    }

    public static FactsJson issue(String publication, String number) {
        return FactsJson.of(
                "publication",
                publication,
                "number",
                number,
                "publishedOn",
                "2020-05-01",
                "pages",
                24,
                "printCopies",
                100_000,
                "brailleCopies",
                300,
                "mobile",
                true,
                "cost",
                35_000_000L);
    }

    /** A recorded issue of a publication of its own, with so many copies; returns the publication's code. */
    public static String anIssueOf(String number, int copies) {
        String publication = aPublication();
        has("issues", issue(publication, number).with("printCopies", copies).with("brailleCopies", 0));
        return publication;
    }

    public static FactsJson distribution(String publication, String issue, int copies) {
        return FactsJson.of(
                "publication",
                publication,
                "issue",
                issue,
                "recipientGroup",
                "통·반장",
                "place",
                "당산1동 주민센터",
                "copies",
                copies,
                "distributedOn",
                "2020-05-04");
    }

    public static FactsJson printMaterial(String title) {
        return FactsJson.of(
                "title",
                title,
                "material",
                "POSTER_LEAFLET",
                "quantity",
                68_300,
                "topic",
                "COVID19",
                "department",
                "보건지원과",
                "deliveredOn",
                "2020-03-16",
                "cost",
                4_500_000L);
    }

    /** A digital board of one screen, S1, that is open from 06:00 to 20:00. */
    public static FactsJson board(String code) {
        return FactsJson.of(
                "code",
                code,
                "kind",
                "DIGITAL",
                "place",
                "DISTRICT_OFFICE",
                "name",
                "구청 본관 디지털 게시판",
                "widthMetres",
                1.2,
                "heightMetres",
                0.7,
                "screens",
                List.of(screen("S1", "ANY")),
                "opensAt",
                "06:00",
                "closesAt",
                "20:00",
                "rotating",
                false,
                "installedOn",
                "2019-05-01");
    }

    public static Map<String, Object> screen(String code, String use) {
        return Map.of("code", code, "use", use);
    }

    /** A recorded board of one screen, S1; returns its code. */
    public static String aBoard() {
        String code = newCode("BOARD");
        has("boards", board(code));
        return code;
    }

    /** A recorded LED board, which shows its postings in turn; returns its code. */
    public static String anLedBoard() {
        String code = newCode("LED");
        has("boards", board(code).with("kind", "LED").with("rotating", true));
        return code;
    }

    /** A posting for all of May 2020 and all opening hours. */
    public static FactsJson posting(String board, String title) {
        return FactsJson.of(
                "board",
                board,
                "screen",
                "S1",
                "title",
                title,
                "requestedBy",
                "재난안전과",
                "startsOn",
                "2020-05-01",
                "endsOn",
                "2020-05-31");
    }

    public static FactsJson posting(String board, String title, String startsAt, String endsAt) {
        return posting(board, title).with("startsAt", startsAt).with("endsAt", endsAt);
    }

    public static FactsJson brandAsset(String code) {
        return FactsJson.of("code", code, "kind", "CI", "name", "영등포구 휘장", "adoptedOn", "2008-03-01");
    }

    public static FactsJson brandVersion(String brandAsset, String version) {
        return FactsJson.of(
                "brandAsset",
                brandAsset,
                "version",
                version,
                "fileReference",
                "brand/ci/2.0/ci.ai",
                "effectiveOn",
                "2018-07-01");
    }

    public static FactsJson brandUsage(String brandAsset) {
        return FactsJson.of(
                "brandAsset",
                brandAsset,
                "purpose",
                "마을축제 현수막에 휘장 표시",
                "requestedBy",
                "영등포문화재단",
                "requestedOn",
                "2020-10-05");
    }

    public static FactsJson plan(String figure, String decidedOn) {
        return FactsJson.of(
                "figure",
                figure,
                "dimensions",
                Map.of("publication", "TAKTEUIN"),
                "periodFrom",
                "2021-01-01",
                "periodTo",
                "2021-12-31",
                "target",
                140_000,
                "unit",
                "부/월",
                "decidedOn",
                decidedOn);
    }
}

package gujeong.press;

import java.util.concurrent.atomic.AtomicInteger;

import gujeong.kernel.testing.FactsJson;
import gujeong.kernel.testing.RecordClient;

/** Valid and complete facts of the press team's records. */
public final class PressFixture {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private PressFixture() {}

    /** An outlet of its own for a test; returns its code. */
    public static String anOutlet(String outletClass) {
        String code = "OUTLET_" + NAMES.incrementAndGet();
        RecordClient.has("outlets", outlet(code, outletClass));
        return code;
    }

    public static String anOutlet() {
        return anOutlet("NATIONAL_DAILY");
    }

    /** A release distributed on a day; returns its number. */
    public static String aReleaseOf(String distributedOn) {
        String number = newNumber();
        RecordClient.has("releases", release(number, distributedOn).with("distributedOn", distributedOn));
        return number;
    }

    /** A number no other test uses. */
    public static String newNumber() {
        return "R-" + NAMES.incrementAndGet();
    }

    /** An address no other test uses. */
    public static String newUrl() {
        return "https://news.example/articles/" + NAMES.incrementAndGet();
    }

    public static FactsJson outlet(String code, String outletClass) {
        return FactsJson.of(
                "code",
                code,
                "name",
                "영등포신문",
                "outletClass",
                outletClass,
                "openedOn",
                "2018-07-01",
                "website",
                "https://www.example.com");
    }

    public static FactsJson release(String number, String draftedOn) {
        return FactsJson.of(
                "number",
                number,
                "title",
                "영등포구, 코로나19 선별진료소 확대 운영",
                "department",
                "보건지원과",
                "requestedBy",
                "보건소",
                "draftedOn",
                draftedOn,
                "topic",
                "COVID19");
    }

    public static FactsJson coverage(String outlet, String headline, String publishedOn) {
        return FactsJson.of("outlet", outlet, "headline", headline, "publishedOn", publishedOn);
    }

    public static FactsJson advertisement(String outlet, String runsFrom) {
        return FactsJson.of(
                "kind",
                "ADVERTISEMENT",
                "outlet",
                outlet,
                "subject",
                "영등포 제2의 르네상스",
                "department",
                "홍보미디어과",
                "runsFrom",
                runsFrom,
                "runsTo",
                runsFrom,
                "cost",
                3_300_000L,
                "project",
                "PUBLICITY_IMAGE");
    }

    public static FactsJson subscription(String title, String endsOn) {
        return FactsJson.of(
                "title",
                title,
                "outletClass",
                "NATIONAL_DAILY",
                "group",
                "TONG_BAN_HEAD",
                "copies",
                120,
                "recipients",
                120,
                "unitPrice",
                20_000L,
                "startsOn",
                "2020-01-01",
                "endsOn",
                endsOn);
    }

    public static FactsJson coverageSupport(String supportedOn) {
        return FactsJson.of(
                "department",
                "보건지원과",
                "subject",
                "선별진료소 확대 운영",
                "support",
                "현장 취재 안내\n사진 제공",
                "supportedOn",
                supportedOn);
    }

    public static FactsJson publicityTheme(String startsOn) {
        return FactsJson.of(
                "theme",
                "개학기 생활방역",
                "issue",
                "등교 개학 앞둔 학부모 불안",
                "policy",
                "학교 주변 방역",
                "items",
                "통학로 방역 현장\n마스크 배부",
                "channels",
                "보도자료, 소식지, SNS",
                "startsOn",
                startsOn,
                "endsOn",
                startsOn);
    }

    public static FactsJson meeting(String heldOn) {
        return FactsJson.of(
                "kind",
                "PRESS",
                "subject",
                "하반기 출입기자 간담회",
                "heldOn",
                heldOn,
                "attendees",
                24,
                "outcome",
                "주요 현안 설명\n질의 응답");
    }

    public static FactsJson advisor(int seat, String startsOn) {
        return FactsJson.of("group", "PUBLICITY", "field", "뉴미디어", "seat", seat, "startsOn", startsOn);
    }

    public static FactsJson training(String heldOn) {
        return FactsJson.of(
                "subject", "보도자료 작성", "audience", "부서 홍보담당자", "heldOn", heldOn, "attendees", 40, "hours", 2.5);
    }
}

package gujeong.budget;

import java.util.List;
import java.util.Map;

import gujeong.kernel.testing.FactsJson;

/** Valid and complete facts of the division's texts and organisation. */
public final class OrganizationFixture {

    private OrganizationFixture() {}

    public static FactsJson programme(int year, String code) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "code",
                code,
                "name",
                "다양한 매체를 활용한 뉴미디어 구정홍보",
                "ordinal",
                2,
                "openedOn",
                year + "-01-01");
    }

    public static FactsJson project(int year, String code, String programme) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "code",
                code,
                "programme",
                programme,
                "name",
                "정보시스템 유지보수",
                "ordinal",
                1,
                "continuing",
                false,
                "openedOn",
                year + "-01-01");
    }

    public static FactsJson team(String code) {
        return FactsJson.of("code", code, "name", "뉴미디어팀", "ordinal", 2, "establishedOn", "2018-07-01");
    }

    public static FactsJson duty(String team, String title) {
        return FactsJson.of("team", team, "title", title, "ordinal", 1, "assignedOn", "2020-01-01");
    }

    public static FactsJson staffing(String category, int grade, String observedOn) {
        return FactsJson.of(
                "category", category, "grade", grade, "authorized", 8, "current", 11, "observedOn", observedOn);
    }

    public static FactsJson profile(String validFrom) {
        return FactsJson.of(
                "division",
                "홍보담당관",
                "postCategories",
                List.of(Map.of("code", "GENERAL", "name", "일반직"), Map.of("code", "RESEARCH", "name", "연구직")),
                "facilities",
                List.of("홍보판 {{facility.notice_board}}개"),
                "validFrom",
                validFrom);
    }

    public static FactsJson councilSession(int number) {
        return FactsJson.of(
                "year",
                2020,
                "number",
                number,
                "regularMeeting",
                1,
                "opensOn",
                "2020-06-10",
                "closesOn",
                "2020-06-30",
                "reportAsOf",
                "2020-05-31");
    }

    public static FactsJson forecast(int year, String programme) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "programme",
                programme,
                "amount",
                477_778_000L,
                "until",
                year + "-12-31",
                "madeOn",
                year + "-10-31");
    }

    public static FactsJson requirement(int year, String project) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "project",
                project,
                "item",
                "SECOND_REGULAR_ROUND",
                "fundSource",
                "DISTRICT",
                "amount",
                70_000_000L,
                "periodFrom",
                year + "-10-01",
                "periodTo",
                year + "-10-30",
                "carriedOver",
                false,
                "requestedOn",
                year + "-05-31");
    }

    public static FactsJson briefOfProgramme(int year, String programme) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "chapter",
                "II",
                "ordinal",
                2,
                "title",
                "다양한 매체를 활용한 뉴미디어 구정홍보",
                "programme",
                programme,
                "purpose",
                "구민과 소통하는 사람 중심 구정실현에 기여하고자 함",
                "overview",
                List.of("기간: 연 중"),
                "achievements",
                List.of("기획영상 등 {{media.tv.items_produced}}건 제작"),
                "plan",
                List.of(),
                "preparedOn",
                year + "-05-31");
    }

    public static FactsJson milestone(int year, String title) {
        return FactsJson.of(
                "fiscalYear",
                year,
                "title",
                title,
                "startsOn",
                year + "-05-01",
                "endsOn",
                year + "-07-31",
                "status",
                "IN_PROGRESS",
                "statedOn",
                year + "-05-31",
                "printedAs",
                "'20. 5. ~ 7.");
    }

    public static FactsJson plan(int year, String figure) {
        return FactsJson.of(
                "figure",
                figure,
                "dimensions",
                Map.of("project", "DISTRICT_HISTORY"),
                "periodFrom",
                year + "-05-01",
                "periodTo",
                year + "-12-31",
                "target",
                117_000_000L,
                "unit",
                "KRW",
                "decidedOn",
                year + "-05-01",
                "note",
                "사업비");
    }
}

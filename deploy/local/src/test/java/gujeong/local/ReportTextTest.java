package gujeong.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTextTest {

    private static final String REPORT =
            """
            {"asOf": "2020-10-31", "cover": {"year": 2020}, "chapters": [{"id": "I", "title": "일반현황", "sections": [
              {"id": "I.1", "title": "조직", "lines": [], "tables": []},
              {"id": "I.4", "title": "예산현황", "lines": [], "tables": [{
                "unit": "천원, %",
                "columns": [{"title": "단위사업명"}, {"title": "예산액"}, {"title": "집행률", "basis": "원인행위"}],
                "rows": [
                  {"label": "계", "emphasis": "TOTAL", "cells": [
                    {"figure": "budget.allocated", "value": 5143975000, "printed": "5,143,975"},
                    {"figure": "budget.execution_rate", "value": 85.6, "printed": "85.6"}]},
                  {"label": "기본경비", "cells": [
                    {"figure": "budget.allocated", "value": 185050000, "printed": "185,050(구비)"},
                    {"figure": "budget.execution_rate", "value": null, "printed": "미기록"}]}]}]}]}]}
            """;

    @Test
    void aSectionIsPrintedAsTheReportPrintsIt() throws JsonProcessingException {
        assertThat(report().section("I.4").lines())
                .containsExactly(
                        "I.4 예산현황",
                        "(천원, %)",
                        "단위사업명         예산액  집행률",
                        "계              5,143,975    85.6",
                        "기본경비    185,050(구비)  미기록");
    }

    @Test
    void aSectionThatIsNotThereIsToldAndNotInvented() throws JsonProcessingException {
        assertThat(report().section("IV.1")).isEqualTo("(the report has no section IV.1)");
    }

    @Test
    void theWholeReportLeavesOutSectionsWithoutTables() throws JsonProcessingException {
        assertThat(report().all()).startsWith("I.4 예산현황").doesNotContain("조직");
    }

    private static ReportText report() throws JsonProcessingException {
        return new ReportText(new ObjectMapper().readTree(REPORT));
    }
}

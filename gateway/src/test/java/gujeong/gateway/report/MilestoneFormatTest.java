package gujeong.gateway.report;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.gateway.narrative.Milestone;

import static org.assertj.core.api.Assertions.assertThat;

class MilestoneFormatTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
            2020-03-01, 2020-03-31, '20. 3.
            2020-06-01, 2020-12-31, '20. 6. ~ 12.
            2020-09-01, 2021-01-31, '20. 9. ~ '21. 1.
            2020-05-14, 2020-05-14, '20. 5. 14.
            2020-01-06, 2020-01-31, '20. 1. 6. ~ 1. 31.
            2020-02-01,           , '20. 2. 1. ~
            """)
    void timesArePrintedAsTheReportsDo(LocalDate from, LocalDate to, String printed) {
        assertThat(MilestoneFormat.time(from, to)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
            PLANNED,     '23. 5. 5.
            DONE,        '23. 5. 5.
            IN_PROGRESS, '23. 5. 5. ~
            """)
    void whatHasNoEndIsAMatterOfOneDayUnlessItIsInProgress(String status, String printed) {
        LocalDate day = LocalDate.of(2023, 5, 5);

        assertThat(MilestoneFormat.print(new Milestone(2023, null, null, "개관", day, null, status, day), null)
                        .printed())
                .isEqualTo(printed);
    }
}

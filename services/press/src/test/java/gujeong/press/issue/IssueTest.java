package gujeong.press.issue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.kernel.problem.ProblemCode;
import gujeong.kernel.problem.Refusal;
import gujeong.press.publication.Cadence;
import gujeong.press.publication.Publication;
import gujeong.press.publication.PublicationFacts;
import gujeong.press.publication.PublicationKind;
import gujeong.press.publication.Readership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IssueTest {

    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);

    @ParameterizedTest
    @CsvSource({
        "1000, 4, 250",
        "1000, 3, 333",
        "2000, 3, 667",
        // half a won counts as one
        "5, 2, 3",
        "1, 2, 1",
        "49, 100, 0",
        "0, 10, 0",
        "10000000000000, 1, 10000000000000",
        "9999999999999, 10000000, 1000000"
    })
    void a_printed_copy_costs_its_share_rounded_half_up(long cost, int copies, long each) {
        assertThat(issue(copies, 0, false, cost).costPerCopy()).isEqualTo(each);
    }

    @Test
    void braille_copies_do_not_make_a_printed_copy_cheaper() {
        assertThat(issue(100, 100, false, 1000).costPerCopy()).isEqualTo(10);
        assertThat(issue(100, 100, false, 1000).copies()).isEqualTo(200);
    }

    @Test
    void what_is_not_printed_has_no_cost_per_printed_copy() {
        assertThat(issue(0, 300, true, 1000).costPerCopy()).isNull();
        assertThat(issue(0, 300, true, 1000).copies()).isEqualTo(300);
    }

    @Test
    void an_issue_appears_somewhere() {
        assertThatThrownBy(() -> issue(0, 0, false, 0).ensure())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("printCopies"));
        assertThatCode(() -> issue(0, 0, true, 0).ensure()).doesNotThrowAnyException();
        assertThatCode(() -> issue(0, 1, false, 0).ensure()).doesNotThrowAnyException();
    }

    @Test
    void nothing_appears_before_its_publication_does() {
        assertThatCode(() -> issue(1, 0, false, 0).of(publicationFrom(MAY))).doesNotThrowAnyException();
        assertThatThrownBy(() -> issue(1, 0, false, 0).of(publicationFrom(MAY.plusDays(1))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ProblemCode.RULE_BROKEN);
                    assertThat(refusal.field()).isEqualTo("publishedOn");
                    assertThat(refusal).hasMessageContaining("2020-05-02");
                });
    }

    private static Issue issue(int printCopies, int brailleCopies, boolean mobile, long cost) {
        return new Issue(
                new IssueFacts("TAKTEUIN", "2020-05", MAY, 24, printCopies, brailleCopies, mobile, cost, null, null));
    }

    private static Publication publicationFrom(LocalDate startedOn) {
        return new Publication(new PublicationFacts(
                "TAKTEUIN", "탁트인 영등포", PublicationKind.NEWSLETTER, Cadence.MONTHLY, Readership.RESIDENTS, startedOn));
    }
}

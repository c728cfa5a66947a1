package gujeong.budget.commitment;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import gujeong.budget.money.FundSource;
import gujeong.kernel.problem.Refusal;

import static gujeong.budget.commitment.ContractMethod.OPEN_BID;
import static gujeong.budget.commitment.ContractMethod.PRIVATE_CONTRACT;
import static gujeong.budget.money.FundSource.CITY;
import static gujeong.budget.money.FundSource.DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommitmentTest {

    @Test
    void it_is_made_within_its_fiscal_year() {
        accepts("2020-01-01");
        accepts("2020-12-31");
        refuses("2019-12-31");
        refuses("2021-01-01");
    }

    @Test
    void another_title_or_amount_does_not_move_it() {
        Commitment commitment = new Commitment(facts("STUDIO", DISTRICT, OPEN_BID, 100));

        commitment.restate(facts("STUDIO", DISTRICT, OPEN_BID, 200));

        assertThat(commitment.corrected()).isTrue();
        assertThat(commitment.moved()).isFalse();
    }

    @Test
    void another_project_source_or_method_moves_it() {
        assertThat(moved(facts("IT_EDUCATION", DISTRICT, OPEN_BID, 100))).isTrue();
        assertThat(moved(facts("STUDIO", CITY, OPEN_BID, 100))).isTrue();
        assertThat(moved(facts("STUDIO", DISTRICT, PRIVATE_CONTRACT, 100))).isTrue();
    }

    private static boolean moved(CommitmentFacts corrected) {
        Commitment commitment = new Commitment(facts("STUDIO", DISTRICT, OPEN_BID, 100));
        commitment.restate(corrected);
        return commitment.moved();
    }

    private static void accepts(String day) {
        assertThatCode(() -> on(day).ensure()).doesNotThrowAnyException();
    }

    private static void refuses(String day) {
        assertThatThrownBy(() -> on(day).ensure())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("committedOn"));
    }

    private static Commitment on(String day) {
        return new Commitment(facts("STUDIO", DISTRICT, OPEN_BID, 100, LocalDate.parse(day)));
    }

    private static CommitmentFacts facts(String project, FundSource source, ContractMethod method, long amount) {
        return facts(project, source, method, amount, LocalDate.of(2020, 3, 2));
    }

    private static CommitmentFacts facts(
            String project, FundSource source, ContractMethod method, long amount, LocalDate day) {
        return new CommitmentFacts(2020, "2020-0147", project, source, "촬영 장비", amount, day, method, null, false);
    }
}

package gujeong.budget.money;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.budget.MoneyFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** The rules hold for files as they do for single records, and as a whole: all rows or none. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class MoneyImportsIT {

    private static final String COMMITMENTS =
            "fiscalYear,number,project,fundSource,title,amount,committedOn,contractMethod,executionException\n";
    private static final String PAYMENTS = "fiscalYear,commitment,kind,amount,paidOn\n";

    private final MoneyFixture given = MoneyFixture.year(2042);

    @Test
    void ten_thousand_commitments_and_their_payments_come_in_two_files() throws SQLException {
        analyzeWhileNearlyEmpty();
        String project = given.aProjectOf(10_000);
        String prefix = project.replace('_', '-');

        RecordClient.imports("commitments", COMMITMENTS + rows(10_000, i -> commitment(prefix + "-" + i, project, 1)))
                .then()
                .statusCode(201)
                .body("recorded", equalTo(10_000));
        RecordClient.imports(
                        "payments",
                        PAYMENTS + rows(10_000, i -> "2042," + prefix + "-" + i + ",PROGRESS,1,2042-04-01\n"))
                .then()
                .statusCode(201)
                .body("recorded", equalTo(10_000));

        assertThat(DatabaseProbe.count("SELECT count(*) FROM payment WHERE NOT voided AND programme = 'NEW_MEDIA' "
                        + "AND contract_amount = 1 AND project = '" + project + "'"))
                .isEqualTo(10_000);
        RecordClient.records("commitments", given.commitment(MoneyFixture.newNumber(), project, 1))
                .then()
                .statusCode(409);
    }

    /** What the database believes of its tables when the first large file comes: that all payments have one commitment. */
    private void analyzeWhileNearlyEmpty() throws SQLException {
        String commitment = given.aCommitmentOf(10);
        for (int i = 0; i < 10; i++) {
            RecordClient.has("payments", given.payment(commitment, "PROGRESS", 1, "04-01"));
        }
        var database = RealEngines.database();
        try (Connection owner =
                        DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    @Test
    void a_file_that_commits_too_much_in_all_leaves_nothing_behind() {
        String project = given.aProjectOf(99);
        String prefix = project.replace('_', '-');
        long before = DatabaseProbe.journalRows();

        RecordClient.imports("commitments", COMMITMENTS + rows(100, i -> commitment(prefix + "-" + i, project, 1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULE_BROKEN"))
                .body(
                        "detail",
                        equalTo("commits 100 won but only 99 won of DISTRICT money for " + project
                                + " in 2042 are left on 2042-03-02"));

        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void every_commitment_paid_too_much_is_named() {
        String first = given.aCommitmentOf(100);
        String second = given.aCommitmentOf(100);
        String third = given.aCommitmentOf(100);

        RecordClient.imports(
                        "payments",
                        PAYMENTS + "2042," + first + ",PROGRESS,101,2042-04-01\n" + "2042," + second
                                + ",PROGRESS,60,2042-04-01\n2042," + second + ",PROGRESS,60,2042-05-01\n" + "2042,"
                                + third + ",PROGRESS,100,2042-04-01\n")
                .then()
                .statusCode(409)
                .body("errors.size()", equalTo(2))
                .body("errors.reason", hasItem(containsString(first + " of 2042: 101 won would be paid")))
                .body("errors.reason", hasItem(containsString(second + " of 2042: 120 won would be paid")));
    }

    @Test
    void an_advance_too_high_is_named_by_its_line() {
        String commitment = given.aCommitmentOf(1000);
        RecordClient.has("reversals", given.reversal(commitment, "REDUCTION", 100, "03-10"));

        RecordClient.imports("payments", PAYMENTS + "2042," + commitment + ",ADVANCE,631,2042-03-20\n")
                .then()
                .statusCode(400)
                .body("errors[0].line", equalTo(2))
                .body("errors[0].field", equalTo("amount"))
                .body("errors[0].reason", containsString("630 won of 900 won"));
    }

    @Test
    void a_transfer_whose_giver_lacks_the_money_brings_nothing() {
        String giver = given.aProjectOf(10);
        String receiver = given.aProject();

        RecordClient.imports(
                        "appropriations",
                        "fiscalYear,project,kind,fundSource,amount,fromProject,decidedOn,basis\n2042," + receiver
                                + ",TRANSFER_WITHIN,DISTRICT,6," + giver + ",2042-02-01,전용\n2042," + receiver
                                + ",TRANSFER_WITHIN,DISTRICT,6," + giver + ",2042-03-01,전용\n")
                .then()
                .statusCode(409)
                .body("detail", containsString("2 won are missing"));

        assertThat(DatabaseProbe.count("SELECT count(*) FROM appropriation WHERE project = '" + receiver + "'"))
                .isZero();
    }

    private static String commitment(String number, String project, long amount) {
        return "2042," + number + "," + project + ",DISTRICT,소액 구매," + amount + ",2042-03-02,PRIVATE_CONTRACT,false\n";
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
    }
}

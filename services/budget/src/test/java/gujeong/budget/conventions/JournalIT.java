package gujeong.budget.conventions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import gujeong.budget.Papers;
import gujeong.kernel.testing.Books;
import gujeong.kernel.testing.Clerk;
import gujeong.kernel.testing.RealEngines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The history is not rewritten, not even by the service that writes it. */
@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "budget"))
class JournalIT {

    private static final String DENIED = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET state = '{}'",
                "UPDATE journal SET actor = 'nobody'",
                "UPDATE journal SET recorded_at = now()",
                "DELETE FROM journal",
                "TRUNCATE journal",
                "DROP TABLE journal",
                "ALTER TABLE journal ADD COLUMN note text",
                "DELETE FROM milestone",
                "TRUNCATE milestone"
            })
    void the_role_the_service_works_as_may_not(String statement) throws SQLException {
        Clerk.has("milestones", Papers.milestone(2075, "점검"));
        long before = Books.journalRows();

        try (Connection connection = Books.open();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.executeUpdate(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
        }

        assertThat(Books.journalRows()).isEqualTo(before);
    }

    @Test
    void a_change_and_its_entry_are_written_together_or_not_at_all() {
        String id = Clerk.has("milestones", Papers.milestone(2075, "보고"));
        Clerk.corrects("milestones", id, 1, "오타", Papers.milestone(2075, "보고회"));
        Clerk.voids("milestones", id, 2, "중복");

        assertThat(Books.count("SELECT count(*) FROM milestone m WHERE m.revision <> "
                        + "(SELECT max(j.revision) FROM journal j WHERE j.record_id = m.id)"))
                .isZero();
        assertThat(Books.count("SELECT count(*) FROM journal WHERE record_id = '" + id + "'"))
                .isEqualTo(3);
    }
}

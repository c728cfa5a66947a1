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

import gujeong.budget.OrganizationFixture;
import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.RecordClient;

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
        RecordClient.has("milestones", OrganizationFixture.milestone(2075, "점검"));
        long before = DatabaseProbe.journalRows();

        try (Connection connection = DatabaseProbe.open();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.executeUpdate(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
        }

        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    @Test
    void a_change_and_its_entry_are_written_together_or_not_at_all() {
        String id = RecordClient.has("milestones", OrganizationFixture.milestone(2075, "보고"));
        RecordClient.corrects("milestones", id, 1, "오타", OrganizationFixture.milestone(2075, "보고회"));
        RecordClient.voids("milestones", id, 2, "중복");

        assertThat(DatabaseProbe.count("SELECT count(*) FROM milestone m WHERE m.revision <> "
                        + "(SELECT max(j.revision) FROM journal j WHERE j.record_id = m.id)"))
                .isZero();
        assertThat(DatabaseProbe.count("SELECT count(*) FROM journal WHERE record_id = '" + id + "'"))
                .isEqualTo(3);
    }
}

package gujeong.kernel.problem;

import java.sql.BatchUpdateException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseFaultsTest {

    @Test
    void the_pools_exception_means_the_database_is_away_whatever_its_words() {
        assertThat(DatabaseFaults.isAway(new IllegalStateException(new SQLException("no connection in time"))))
                .isTrue();
    }

    @Test
    void a_lost_connection_and_a_full_or_closing_server_are_away() {
        assertThat(DatabaseFaults.isAway(new PSQLException("", PSQLState.CONNECTION_FAILURE)))
                .isTrue();
        assertThat(DatabaseFaults.isAway(new SQLException("", "53300"))).isTrue();
        assertThat(DatabaseFaults.isAway(new SQLException("", "57P01"))).isTrue();
    }

    @Test
    void a_mistake_in_a_statement_is_not() {
        assertThat(DatabaseFaults.isAway(new PSQLException("Acquisition timeout", PSQLState.SYNTAX_ERROR)))
                .isFalse();
        assertThat(DatabaseFaults.isAway(new PSQLException("the driver's own, without a state", null)))
                .isFalse();
        assertThat(DatabaseFaults.isAway(new IllegalStateException("Acquisition timeout")))
                .isFalse();
    }

    @Test
    void deadlocks_and_serialization_failures_are_conflicts_however_they_come() {
        var atCommit = new IllegalStateException("commit failed");
        atCommit.addSuppressed(new SQLException("", "40001"));

        assertThat(DatabaseFaults.isConflict(new RuntimeException(new SQLException("", "40P01"))))
                .isTrue();
        assertThat(DatabaseFaults.isConflict(new BatchUpdateException("", "40P01", 0, new int[0], null)))
                .isTrue();
        assertThat(DatabaseFaults.isConflict(atCommit)).isTrue();
        assertThat(DatabaseFaults.isConflict(new SQLException("deadlock", "23505")))
                .isFalse();
    }

    @Test
    void exceptions_that_hold_each_other_are_looked_at_once() {
        var one = new IllegalStateException();
        one.addSuppressed(new IllegalStateException(one));

        assertThat(DatabaseFaults.isConflict(one)).isFalse();
    }
}

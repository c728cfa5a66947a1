package gujeong.budget.conventions;

import java.nio.charset.StandardCharsets;

import gujeong.kernel.testing.DatabaseProbe;
import gujeong.kernel.testing.RecordClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** How a CSV file is refused: by line and column, with nothing written. */
final class ImportErrors {

    private ImportErrors() {}

    static void refuses(String collection, String csv, int line, String field, String reason) {
        long before = DatabaseProbe.journalRows();
        RecordClient.imports(collection, csv)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_IMPORT"))
                .body("errors", hasSize(1))
                .body("errors[0].line", equalTo(line))
                .body("errors[0].field", field == null ? nullValue() : equalTo(field))
                .body("errors[0].reason", containsString(reason));
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }

    static void refusesWhole(String collection, String csv, String detail) {
        refusesWhole(collection, csv.getBytes(StandardCharsets.UTF_8), detail);
    }

    static void refusesWhole(String collection, byte[] csv, String detail) {
        long before = DatabaseProbe.journalRows();
        RecordClient.imports(collection, csv)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_IMPORT"))
                .body("detail", containsString(detail));
        assertThat(DatabaseProbe.journalRows()).isEqualTo(before);
    }
}

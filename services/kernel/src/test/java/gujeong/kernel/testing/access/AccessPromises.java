package gujeong.kernel.testing.access;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every process promises about its operations; a service has a test that extends it. */
public abstract class AccessPromises {

    protected abstract AccessMatrix matrix() throws Exception;

    @Test
    void every_operation_lets_in_whom_the_document_names_and_nobody_else() throws Exception {
        AccessMatrix matrix = matrix();

        assertThat(matrix.size()).isPositive();
        assertThat(matrix.differences()).isEmpty();
    }

    @Test
    void no_operation_answers_in_a_form_that_it_does_not_declare() throws Exception {
        assertThat(matrix().mistyped()).isEmpty();
    }
}

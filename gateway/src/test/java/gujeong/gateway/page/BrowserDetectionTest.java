package gujeong.gateway.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserDetectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "text/html, application/xhtml+xml, image/jxr, */*",
                "text/html",
                "text/html, text/*;q=0.5, image/*",
                "application/json, text/plain, */*",
                "*/*",
                "x",
                ""
            })
    void what_a_browser_or_a_caller_without_pages_accepts_stays(String accept) {
        assertThat(BrowserDetection.decided(accept)).isEqualTo(accept);
    }

    @Test
    void pages_that_a_library_names_before_anything_are_taken_out() {
        assertThat(BrowserDetection.decided("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"))
                .isEqualTo("image/gif,image/jpeg,*; q=.2,*/*; q=.2");
        assertThat(BrowserDetection.decided("Text/HTML;level=1, */*;q=0.01")).isEqualTo("*/*;q=0.01");
    }
}

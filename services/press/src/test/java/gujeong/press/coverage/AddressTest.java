package gujeong.press.coverage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTest {

    private static final String ARTICLE = "https://news.example/view/%EA%B5%AC?id=17&page=2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ARTICLE,
                "http://news.example/view/%EA%B5%AC?id=17&page=2",
                "HTTPS://News.Example/view/%EA%B5%AC?id=17&page=2",
                "https://www.news.example/view/%EA%B5%AC?id=17&page=2",
                "https://news.example.:443/view/%EA%B5%AC?id=17&page=2",
                "https://news.example/view/%EA%B5%AC?id=17&page=2#comments",
                "https://news.example/view/%EA%B5%AC?utm_source=naver&id=17&fbclid=abc&page=2",
                "https://news.example/view/%EA%B5%AC/?id=17&page=2",
                "https://news.example/%76iew/%ea%b5%ac?page=%32&id=17&"
            })
    void one_article_has_one_key_in_all_its_spellings(String spelling) {
        assertThat(Address.canonical(spelling)).isEqualTo("news.example/view/%EA%B5%AC?id=17&page=2");
        assertThat(Address.key(spelling)).isEqualTo(Address.key(ARTICLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/view/%EA%B5%AC?id=18&page=2",
                "https://news.example/View/%EA%B5%AC?id=17&page=2",
                "https://news.example:8443/view/%EA%B5%AC?id=17&page=2",
                "https://sports.news.example/view/%EA%B5%AC?id=17&page=2",
                "https://news.example/view/%EA%B5%AC?id=17&page=2#!/comments/3",
                "https://news.example/view/%EA%B5%AC/2?id=17"
            })
    void another_article_has_another(String other) {
        assertThat(Address.key(other)).isNotEqualTo(Address.key(ARTICLE));
    }

    @Test
    void what_begins_with_www_alone_keeps_it() {
        assertThat(Address.canonical("https://www.example/")).isEqualTo("www.example");
    }

    @Test
    void a_broken_escape_stays_and_what_has_no_address_has_no_key() {
        assertThat(Address.canonical("https://news.example/100%")).isEqualTo("news.example/100%25");
        assertThat(Address.key(null)).isNull();
    }
}

package gujeong.gateway.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

import org.junit.jupiter.api.Test;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.document.Table;

import static org.assertj.core.api.Assertions.assertThat;

class HeadingsTest {

    private final Dictionary dictionary = new Dictionary();
    private final Headings headings = new Headings(dictionary);

    @Test
    void areTheLabelsOfTheDictionary() {
        assertThat(headings.figure("budget.execution_rate")).isEqualTo("집행률");
        assertThat(headings.basis("budget.execution_rate")).isEqualTo("원인행위 기준");
        assertThat(headings.dimension("fundSource")).isEqualTo("재원");
        assertThat(headings.values("fundSource"))
                .map(value -> headings.value("fundSource", value))
                .containsExactly("구비", "시비", "국비");
    }

    @Test
    void whatALabelSaysInBracketsStandsBelowIt() {
        assertThat(Table.Column.of(headings.figure("budget.executed_forecast")))
                .isEqualTo(Table.Column.detailed("집행전망", "12.31.까지"));
        assertThat(Table.Column.of("예산액")).isEqualTo(Table.Column.plain("예산액"));
    }

    /** Or one of them would be forgotten when the other changes. */
    @Test
    void noWordOfTheReportRepeatsTheDictionary() {
        ResourceBundle words = ResourceBundle.getBundle("messages/report", Locale.ROOT);
        Set<String> labels = labels();

        assertThat(words.keySet())
                .filteredOn(word -> labels.contains(words.getString(word)))
                .isEmpty();
    }

    private Set<String> labels() {
        var labels = new HashSet<String>();
        dictionary.figures().forEach(figure -> {
            labels.add(figure.label().ko());
            if (figure.basis() != null) {
                labels.add(figure.basis().ko());
            }
        });
        dictionary.dimensions().values().forEach(dimension -> {
            labels.add(dimension.label().ko());
            dimension.values().values().forEach(value -> labels.add(value.ko()));
        });
        return labels;
    }
}

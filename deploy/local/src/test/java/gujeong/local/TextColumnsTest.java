package gujeong.local;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextColumnsTest {

    @Test
    void koreanAndLatinTextStandUnderEachOther() {
        var table = new TextColumns();
        table.row("단위사업명", "예산액", "집행률(%)");
        table.row("계", "5,143,975", "85.6");
        table.row("SNS 홍보", "50,800", "△1");

        assertThat(table.text("  ").lines())
                .containsExactly(
                        "  단위사업명     예산액  집행률(%)",
                        "  계          5,143,975       85.6", "  SNS 홍보       50,800         △1");
    }

    @Test
    void aColumnWithTextStandsToTheLeft() {
        var table = new TextColumns();
        table.row("name", "state");
        table.row("a", "ready");
        table.row("b", "-");

        assertThat(table.text("").lines()).containsExactly("name  state", "a     ready", "b     -");
    }

    @Test
    void aWideLetterTakesTwoColumnsAndACombiningMarkNone() {
        assertThat(TextColumns.width("가A")).isEqualTo(3);
        assertThat(TextColumns.width("（１）")).isEqualTo(6);
        assertThat(TextColumns.width("e\u0301")).isEqualTo(1);
        assertThat(TextColumns.width("…✓△")).isEqualTo(3);
    }
}

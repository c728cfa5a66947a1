package gujeong.local.fuzz;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Values nobody should send: wrong types, absurd sizes, and Unicode that is not what it looks like. */
final class HostileValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u200b\u200b",
            "\u3164",
            "\u00a0",
            "\uffff",
            "\ufeff앞",
            "\u202e뒤집힌 글\u202c",
            "\u2066격리\u2069",
            "\ud800",
            "끝에 홀로\udfff",
            "e\u0301 \u1112\u1161\u11ab (NFD)",
            "é 한 (NFC)",
            "０１０－１２３４－５６７８",
            "\r\n줄\r바꿈\n",
            "\t탭",
            "\u0007\u001b[31m",
            "\u0085\u2028\u2029",
            "😀👩‍👩‍👧‍👦",
            "null",
            "true",
            "NaN",
            "-1",
            "1e400",
            "=HYPERLINK(\"http://example.org\",\"가\")",
            "@SUM(1+1)",
            "<script>alert(1)</script>",
            "{{budget.executed|fiscalYear=abcd}}",
            "{{",
            "{{nothing.of.that.name}}",
            "{budget.executed}",
            "a;b=c",
            "project=IT;fundSource=X",
            "' OR 1=1 --",
            "%s%n%x",
            "${jndi:ldap://127.0.0.1/x}",
            "../../../../etc/passwd",
            "0000-00-00",
            "2020-02-30",
            "9999-12-31",
            "-999999999-01-01",
            "+999999999-12-31",
            "10000-01-01",
            "294276-12-31T23:59:59Z",
            "0001-01-01T00:00:00Z",
            "-4713-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "2020-01-01T00:00:00.9999999999Z",
            "2020-13-01",
            "24:00",
            "99:99",
            "00000000-0000-0000-0000-000000000000",
            "not-a-uuid",
            "A".repeat(300),
            "가".repeat(5_000),
            "긴 ".repeat(60_000));

    private static final List<JsonNode> NUMBERS = List.of(
            JSON.numberNode(0),
            JSON.numberNode(-1),
            JSON.numberNode(1.5),
            JSON.numberNode(-0.0),
            JSON.numberNode(Integer.MAX_VALUE),
            JSON.numberNode(Integer.MAX_VALUE + 1L),
            JSON.numberNode(Long.MAX_VALUE),
            JSON.numberNode(Long.MIN_VALUE),
            JSON.numberNode(BigInteger.TWO.pow(64)),
            JSON.numberNode(BigInteger.TEN.pow(400)),
            JSON.numberNode(new BigDecimal("1e400")),
            JSON.numberNode(new BigDecimal("1e-400")),
            JSON.numberNode(new BigDecimal("1e2147483647")),
            JSON.numberNode(new BigDecimal("0.1234567890123456789012345678901234567890")),
            JSON.numberNode(10_000_000_000_000L),
            JSON.numberNode(10_000_000_000_001L));

    private HostileValues() {}

    /** Any value of any type. */
    static JsonNode value(SeededRandom random) {
        return switch (random.below(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> random.pick(NUMBERS);
            case 2 -> JSON.booleanNode(random.chance(0.5));
            case 3 -> JSON.objectNode();
            case 4 -> JSON.arrayNode().add(random.pick(NUMBERS)).add(JSON.nullNode());
            case 5 -> random.chance(0.5) ? JSON.arrayNode() : deep(random.below(60) + 2);
            default -> JSON.textNode(random.pick(TEXTS));
        };
    }

    static JsonNode number(SeededRandom random) {
        return random.pick(NUMBERS);
    }

    static String text(SeededRandom random) {
        return random.pick(TEXTS);
    }

    /** Lists in lists. */
    private static JsonNode deep(int levels) {
        JsonNode inner = JSON.textNode("x");
        for (int i = 0; i < levels; i++) {
            inner = JSON.arrayNode().add(inner);
        }
        return inner;
    }
}

package gujeong.kernel.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import gujeong.kernel.text.CharacterRules;

/**
 * Values people might state: ordinary, extreme and hostile ones. What a constraint lets through of them, everything behind
 * the constraint must be able to take.
 */
public final class ExtremeValues {

    /** Texts that nobody can see, or that read otherwise than they are. */
    static final List<String> UNSEEN =
            List.of("\u200b", "\u00a0", "\u3164", "\uffff", "\u2060\ufe0f", "A\u202eBC", "\u2066ABC\u2069", "A\uffffB");

    private static final List<String> PIECES = List.of(
            "문화체육과",
            "a",
            "Z",
            "0",
            "9",
            "_",
            "-",
            ".",
            ":",
            " ",
            ";",
            "=",
            "|",
            "{",
            "}",
            "{{",
            "}}",
            "'",
            "\"",
            "<b>",
            "&",
            "\\",
            "%",
            "/",
            "\u00a0",
            "\u200b",
            "\u202e",
            "\ufeff",
            "\u0000",
            "\n",
            "\t",
            "\u0085",
            "\u2028",
            "\ud83d\udcf0",
            "\ud800",
            "\u0301",
            "ᄒ",
            "ﬁ");

    private ExtremeValues() {}

    /** Days and days without end, the bounds and what lies beyond them not among them. */
    public static List<LocalDate> days() {
        return List.of(
                LocalDate.of(1900, 1, 1),
                LocalDate.of(1990, 1, 1),
                LocalDate.of(2020, 2, 29),
                LocalDate.of(2020, 12, 31),
                LocalDate.of(2100, 12, 31));
    }

    /** Texts of every length and kind, the same at every call. */
    public static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " ",
                "2020",
                "NEW_MEDIA",
                "A1",
                "B".repeat(40),
                "문화체육과",
                "신길1동 주민센터",
                "a;b",
                "a=b",
                "2020-0001",
                "budget.executed",
                "https://example.org/1",
                "DROP TABLE x; --"));
        for (int length : new int[] {1, 2, 20, 39, 40, 41, 60, 99, 100, 101, 200, 300, 500, 1000, 2000, 4000}) {
            texts.add("가".repeat(length));
        }
        Random random = new Random(20201031);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(6); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /**
     * Whether a text is as every service reads and keeps texts: in one form, something of it to be seen, without what
     * controls how the rest is shown but line breaks. What a service accepts beyond that is a fault of the service.
     */
    public static boolean isReadable(String text) {
        return text.equals(CharacterRules.normal(text)) && CharacterRules.areReadable(text, true);
    }

    /** Values of a fact's type; none for a type that is made of others. */
    public static List<?> of(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants());
        }
        if (type == String.class) {
            return texts();
        }
        if (type == LocalDate.class) {
            List<LocalDate> days = new ArrayList<>(days());
            days.add(LocalDate.MIN);
            days.add(LocalDate.MAX);
            days.add(LocalDate.of(9999, 12, 31));
            return days;
        }
        if (type == Instant.class) {
            return List.of(
                    Instant.parse("1900-01-01T00:00:00Z"),
                    Instant.parse("2100-12-31T14:59:59.999999Z"),
                    Instant.parse("9999-12-31T00:00:00Z"),
                    Instant.MIN,
                    Instant.MAX);
        }
        if (type == LocalTime.class) {
            return List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59));
        }
        if (type == Map.class) {
            return texts().stream().map(text -> Map.of("project", text)).toList();
        }
        return numbers().stream()
                .map(number -> in(type, number))
                .filter(n -> n != null)
                .toList();
    }

    private static List<BigDecimal> numbers() {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int digits = 0; digits <= 20; digits++) {
            BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(digits);
            for (BigDecimal near : List.of(power, power.subtract(BigDecimal.ONE), power.add(BigDecimal.ONE))) {
                numbers.add(near);
                numbers.add(near.negate());
            }
        }
        for (String other :
                List.of("1990", "2100", "2101", "4", "70", "0.01", "999.99", "0.000001", "1E-30", "1E+30")) {
            numbers.add(new BigDecimal(other));
        }
        return numbers;
    }

    private static Object in(Class<?> type, BigDecimal number) {
        try {
            if (type == Integer.class) {
                return number.intValueExact();
            }
            if (type == Long.class) {
                return number.longValueExact();
            }
            return type == BigDecimal.class ? number : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }
}

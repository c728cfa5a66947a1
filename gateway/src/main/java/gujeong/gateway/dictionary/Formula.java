package gujeong.gateway.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a figure follows from others: {@code a / b}, or {@code a + b - c}.
 *
 * @param terms in the order written; of a ratio the first is the numerator
 */
public record Formula(boolean ratio, List<Term> terms) {

    private static final Pattern RATIO = Pattern.compile("(\\S+) / (\\S+)");
    private static final Pattern TERM = Pattern.compile("\\G(?:^| ([+-]) )([a-z][a-z0-9_.]*)");

    /** @param sign +1 or −1 */
    public record Term(int sign, String figure) {}

    public Formula {
        terms = List.copyOf(terms);
    }

    @JsonCreator
    public static Formula parse(String text) {
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            return new Formula(true, List.of(new Term(1, ratio.group(1)), new Term(1, ratio.group(2))));
        }
        var terms = new ArrayList<Term>();
        int end = 0;
        for (Matcher term = TERM.matcher(text); term.find(); end = term.end()) {
            terms.add(new Term("-".equals(term.group(1)) ? -1 : 1, term.group(2)));
        }
        if (terms.isEmpty() || end != text.length()) {
            throw new IllegalArgumentException("cannot read the formula '" + text + "'");
        }
        return new Formula(false, terms);
    }

    public List<String> figures() {
        return terms.stream().map(Term::figure).toList();
    }

    @Override
    @JsonValue
    public String toString() {
        if (ratio) {
            return String.join(" / ", figures());
        }
        String sum = terms.stream()
                .map(term -> (term.sign < 0 ? " - " : " + ") + term.figure)
                .collect(Collectors.joining());
        return sum.substring(" + ".length());
    }
}

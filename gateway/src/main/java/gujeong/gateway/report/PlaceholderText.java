package gujeong.gateway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gujeong.gateway.document.Cell;
import gujeong.gateway.document.Line;
import gujeong.gateway.document.Line.Piece;
import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.narrative.Placeholder;
import gujeong.gateway.series.Dimensions;

/**
 * A line of text before it is printed, with a {@link Placeholder} for each figure. What stands for nothing is printed as
 * not recorded, with its reason, and never as a zero.
 */
record PlaceholderText(int level, String mark, List<Word> words) {

    private static final String SUSPECTED = ".suspected_duplicates";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_.]*");
    /** How a brief's lines begin, and how deep that is; a line without a mark is right below its heading. */
    private static final Map<String, Integer> MARKS = Map.of("□", 0, "-", 2, "·", 3, "※", 2);

    /** Plain text, a figure, or a placeholder that is neither. */
    private record Word(String text, PlaceholderResolution figure, Cell unreadable) {

        Piece piece(CellValues answers) {
            if (unreadable != null) {
                return new Piece(null, unreadable);
            }
            return figure == null ? new Piece(text, null) : new Piece(null, figure.cell(answers));
        }
    }

    /** A line of a brief; its mark says how deep it stands. */
    static PlaceholderText line(String text, PlaceholderResolution.Setting setting) {
        String stripped = text.strip();
        for (var mark : MARKS.entrySet()) {
            if (stripped.startsWith(mark.getKey())) {
                String rest = stripped.substring(mark.getKey().length()).strip();
                return new PlaceholderText(mark.getValue(), mark.getKey(), words(rest, setting));
            }
        }
        return new PlaceholderText(1, "○", words(stripped, setting));
    }

    /** Text without a mark, on a line of its own. */
    static PlaceholderText plain(String text, PlaceholderResolution.Setting setting) {
        return new PlaceholderText(0, "", words(text, setting));
    }

    /** The line; one that cannot be printed is marked, with what was to be printed as its text. */
    Deferred<Line> part() {
        return Deferred.contained("a line", this::whole, () -> new Line(level, mark, List.of(unprintable())));
    }

    private Piece unprintable() {
        String text =
                words.stream().map(word -> word.text == null ? "" : word.text).collect(Collectors.joining());
        return new Piece(null, CellValues.unanswerable(text, Dimensions.NONE, ReportMessages.say("unprintableLine")));
    }

    private Deferred<Line> whole() {
        List<PlaceholderResolution> figures =
                words.stream().map(Word::figure).filter(Objects::nonNull).toList();
        Optional<CellQuery> suspected = suspected(figures);
        return new Deferred<>(
                Stream.concat(figures.stream().flatMap(figure -> figure.cellQueries().stream()), suspected.stream())
                        .toList(),
                answers -> new Line(level, mark, pieces(answers, suspected)));
    }

    private List<Piece> pieces(CellValues answers, Optional<CellQuery> suspected) {
        Stream<Piece> printed = words.stream().map(word -> word.piece(answers));
        Stream<Piece> behind = suspected
                .filter(answers::isMoreThanNone)
                .map(cellQuery -> Stream.of(
                        new Piece(ReportMessages.say("suspectedBefore"), null),
                        new Piece(null, answers.inText(cellQuery)),
                        new Piece(ReportMessages.say("suspectedBehind"), null)))
                .orElseGet(Stream::empty);
        return Stream.concat(printed, behind).toList();
    }

    /**
     * How many of what the line counts may be recorded twice: a figure {@code x} has that in {@code
     * x.suspected_duplicates}, if the dictionary knows any such. Said of the line's one figure, for of several it would not
     * be clear which is meant.
     */
    private static Optional<CellQuery> suspected(List<PlaceholderResolution> figures) {
        return figures.size() == 1 && !figures.get(0).planned()
                ? Optional.of(figures.get(0).value())
                        .map(value -> CellQuery.value(value.figure() + SUSPECTED, value.dimensions()))
                : Optional.empty();
    }

    private static List<Word> words(String text, PlaceholderResolution.Setting setting) {
        var words = new ArrayList<Word>();
        Matcher placeholder = Placeholder.in(text);
        int end = 0;
        while (placeholder.find()) {
            if (placeholder.start() > end) {
                words.add(new Word(text.substring(end, placeholder.start()), null, null));
            }
            words.add(figure(placeholder.group(1).strip(), setting));
            end = placeholder.end();
        }
        if (end < text.length()) {
            words.add(new Word(text.substring(end), null, null));
        }
        return words;
    }

    private static Word figure(String placeholder, PlaceholderResolution.Setting setting) {
        String[] parts = placeholder.split("\\|", 2);
        String key = parts[0].strip();
        try {
            Dimensions dimensions = parts.length == 1 ? Dimensions.NONE : dimensions(parts[1]);
            if (KEY.matcher(key).matches()) {
                return new Word(null, setting.meaning(key, dimensions), null);
            }
        } catch (IllegalArgumentException e) {
            // it is shown below as what cannot be read
        }
        return new Word(
                null,
                null,
                CellValues.unanswerable(placeholder, Dimensions.NONE, ReportMessages.say("unreadablePlaceholder")));
    }

    /** @throws IllegalArgumentException when it is not {@code name=VALUE;…} */
    private static Dimensions dimensions(String text) {
        Dimensions dimensions = Dimensions.NONE;
        for (String each : text.split(";")) {
            int equals = each.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(each);
            }
            dimensions = dimensions.with(
                    each.substring(0, equals).strip(),
                    each.substring(equals + 1).strip());
        }
        return dimensions;
    }
}

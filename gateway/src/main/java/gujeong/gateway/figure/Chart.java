package gujeong.gateway.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.dictionary.Kind;
import gujeong.gateway.figure.FigureCourse.Point;
import gujeong.gateway.page.PageMessages;

/**
 * The time series of a figure as a drawing: a bar for what happened in each step, or a line through the values at the
 * end of each. All places are those of a picture {@value #WIDTH} wide and {@value #HEIGHT} high, from its upper left
 * corner.
 *
 * @param summary what can be seen, in one line
 * @param zero where the line of 0 is
 * @param top the greatest value
 * @param reach where the line is that the greatest value reaches
 * @param marks one for each step; of a step without a value it has none
 * @param lines through marks that follow each other, as points of polylines; none where there are bars
 */
record Chart(
        String summary, double zero, Label top, double reach, List<Mark> marks, List<String> lines, List<Step> steps) {

    static final int WIDTH = 360;
    static final int HEIGHT = 170;

    private static final double LEFT = 6;
    private static final double HIGHEST = 24;
    private static final double LOWEST = 142;
    private static final int MOST_LABELS = 12;

    /** A text in the picture. */
    record Label(double x, double y, String text) {}

    /** @param step the step's label below; null where there is no room for one */
    record Mark(
            double x, double width, double y, double height, double center, double end, String step, boolean known) {}

    /** A step in words. */
    record Step(String period, String value) {}

    /** @param course of the figure, with a value in one of its steps at least */
    static Chart of(Figure figure, FigureCourse course) {
        List<BigDecimal> known = course.points().stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .toList();
        BigDecimal greatest = known.stream().reduce(BigDecimal::max).orElseThrow();
        BigDecimal highest = greatest.max(BigDecimal.ZERO);
        BigDecimal lowest = known.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        double unit = highest.equals(lowest)
                ? 0
                : (LOWEST - HIGHEST) / highest.subtract(lowest).doubleValue();
        double reach = LOWEST + lowest.subtract(greatest).doubleValue() * unit;
        double zero = LOWEST + lowest.doubleValue() * unit;
        List<Mark> marks = marks(course, zero, unit);
        String top = QuantityFormat.print(greatest, figure);
        return new Chart(
                PageMessages.say(
                        "courseOf",
                        course.points().get(0).from(),
                        course.points().get(course.points().size() - 1).to(),
                        top),
                rounded(zero),
                new Label(LEFT, rounded(reach - 10), top),
                rounded(reach),
                marks,
                course.kind() == Kind.FLOW ? List.of() : lines(marks),
                course.points().stream()
                        .map(point -> new Step(
                                point.from() + " ~ " + point.to(),
                                point.value() == null ? null : QuantityFormat.print(point.value(), figure)))
                        .toList());
    }

    /** What is not known leaves a gap. */
    private static List<String> lines(List<Mark> marks) {
        var lines = new ArrayList<String>();
        var line = new StringJoiner(" ").setEmptyValue("");
        for (Mark mark : marks) {
            if (mark.known) {
                line.add(mark.center + "," + mark.end);
            } else {
                lines.add(line.toString());
                line = new StringJoiner(" ").setEmptyValue("");
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<Mark> marks(FigureCourse course, double zero, double unit) {
        List<Point> points = course.points();
        double room = (WIDTH - 2 * LEFT) / points.size();
        int every = (points.size() + MOST_LABELS - 1) / MOST_LABELS;
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double height = point.value() == null ? 0 : point.value().doubleValue() * unit;
            marks.add(new Mark(
                    rounded(LEFT + i * room + room * 0.15),
                    rounded(room * 0.7),
                    rounded(Math.min(zero, zero - height)),
                    rounded(Math.abs(height)),
                    rounded(LEFT + i * room + room / 2),
                    rounded(zero - height),
                    i % every == 0 ? step(course.interval(), point) : null,
                    point.value() != null));
        }
        return marks;
    }

    private static String step(String interval, Point point) {
        int year = point.from().getYear();
        return interval.equals("year")
                ? String.valueOf(year)
                : "%02d.%d".formatted(year % 100, point.from().getMonthValue());
    }

    private static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}

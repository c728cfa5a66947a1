package gujeong.gateway.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A line and the lines below it. */
public record Outline(Line line, List<Outline> below) {

    static List<Outline> of(List<Line> lines) {
        var top = new Outline(null, new ArrayList<>());
        Deque<Outline> path = new ArrayDeque<>(List.of(top));
        for (Line line : lines) {
            while (path.peek() != top && path.peek().line.level() >= line.level()) {
                path.pop();
            }
            var outline = new Outline(line, new ArrayList<>());
            path.peek().below.add(outline);
            path.push(outline);
        }
        return top.below;
    }
}

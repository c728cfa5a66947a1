package gujeong.gateway.report;

import java.util.HashSet;
import java.util.Set;

import gujeong.gateway.document.Cell;

/** Names the places in one page where figures are printed first, so that links can lead back there. */
final class Anchors {

    private final Set<String> named = new HashSet<>();

    /** The name of the place; null where the figure was printed before. */
    public String of(Cell cell) {
        return named.add(cell.anchor()) ? cell.anchor() : null;
    }
}

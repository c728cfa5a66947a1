package gujeong.gateway.dictionary;

import java.util.List;

/** Figures whose keys begin alike, such as those of the budget, under the heading a page gives them. */
public record Domain(Label label, List<Figure> figures) {

    public Domain {
        figures = List.copyOf(figures);
    }
}

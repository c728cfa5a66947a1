package gujeong.gateway.measure.press;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import gujeong.gateway.measure.State;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Posting;

/**
 * What publications, print materials and distributions count for. Copies (부) are printed ones, as the reports count
 * them; braille copies are counted beside them.
 */
final class PrintMeasures {

    private PrintMeasures() {}

    static List<Posting> publication(State publication) {
        return List.of(Posting.of("press.publications", kind(publication, "kind"), publication.day("startedOn")));
    }

    static List<Posting> issue(State issue) {
        LocalDate day = issue.day("publishedOn");
        var publication = Dimensions.of("publication", issue.text("publication"));
        var ofKind = kind(issue, "publicationKind").with("publication", issue.text("publication"));
        var postings = new ArrayList<Posting>();
        postings.add(Posting.of("press.publication.issues", ofKind, day));
        postings.add(Posting.of("press.publication.copies", ofKind, day, issue.whole("printCopies")));
        postings.add(Posting.of("press.publication.braille_copies", ofKind, day, issue.whole("brailleCopies")));
        postings.add(Posting.of("press.publication.cost", ofKind, day, issue.whole("cost")));
        if (issue.text("publicationKind").equals("NEWSLETTER")) {
            postings.add(Posting.of("press.newsletter.copies", publication, day, issue.whole("printCopies")));
        }
        return postings;
    }

    static List<Posting> distribution(State distribution) {
        return List.of(Posting.of(
                "press.distribution.copies",
                Dimensions.of("publication", distribution.text("publication")),
                distribution.day("distributedOn"),
                distribution.whole("copies")));
    }

    static List<Posting> printMaterial(State material) {
        LocalDate day = material.day("deliveredOn");
        BigDecimal quantity = material.whole("quantity");
        var about = Dimensions.of("material", material.text("material"))
                .with("topic", material.textIfAny("topic"))
                .with("department", material.text("department"));
        return List.of(
                Posting.of("press.print_material", about, day, quantity),
                Posting.of("press.print_material.cost", about, day, material.whole("cost")));
    }

    private static Dimensions kind(State state, String field) {
        return Dimensions.of("publicationKind", state.text(field));
    }
}

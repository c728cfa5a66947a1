package gujeong.gateway.measure;

import java.util.List;

import gujeong.gateway.series.Posting;

/** What the records of a type count for. Pure: the same state always gives the same postings. */
@FunctionalInterface
public interface Measure {

    /** @throws Unmeasurable when the state lacks what is needed */
    List<Posting> of(State state);
}

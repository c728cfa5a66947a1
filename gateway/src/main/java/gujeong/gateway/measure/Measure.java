package gujeong.gateway.measure;

import java.util.List;

/** What the records of a type count for. Pure: the same state always gives the same postings. */
@FunctionalInterface
interface Measure {

    /** @throws Unmeasurable when the state lacks what is needed */
    List<Posting> of(State state);
}

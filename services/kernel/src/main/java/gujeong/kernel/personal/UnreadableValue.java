package gujeong.kernel.personal;

/** A sealed value that cannot be opened: it was altered or moved, or its key is gone. */
public final class UnreadableValue extends RuntimeException {

    UnreadableValue(Place place) {
        super(place.column() + " of " + place.table() + " " + place.record() + " cannot be opened");
    }
}

package gujeong.kernel.personal;

/** A sealed value that cannot be opened: it was altered or moved, or its key is gone. */
public final class UnreadableValue extends RuntimeException {

    private final transient Place place;

    UnreadableValue(Place place) {
        super(place.column() + " of " + place.table() + " " + place.record() + " cannot be opened");
        this.place = place;
    }

    public String column() {
        return place.column();
    }

    public String table() {
        return place.table();
    }

    public Object record() {
        return place.record();
    }
}

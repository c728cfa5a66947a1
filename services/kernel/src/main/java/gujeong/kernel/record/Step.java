package gujeong.kernel.record;

/** A step of a record's lifecycle: looks whether the record's state allows it, and changes the record. */
@FunctionalInterface
public interface Step<E> {

    /** @param referenced what the record refers to, locked */
    void take(E record, ReferencedRecords referenced);
}

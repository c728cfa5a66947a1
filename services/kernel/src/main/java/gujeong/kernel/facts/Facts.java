package gujeong.kernel.facts;

/**
 * What a person states about a record. Implemented by embeddable Java records of at most thirty components; each
 * component is at once a field of the request body, a column of the table and of the CSV file, a filter of the list
 * and a field of the state, so that it is written down in one place only.
 *
 * <p>Exactly one component of type {@link java.time.LocalDate} carries {@link BusinessDay}.
 */
public interface Facts {}

package gujeong.gateway.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an event that could not be taken at once. */
@Schema(name = "LedgerFailureStatus")
public enum FailureStatus {
    /** It cannot be taken, and blocks its record until it is corrected or an operator decides. */
    OPEN,
    /** It waits behind an open failure of its record. */
    PARKED,
    /** It was taken after all. */
    RESOLVED,
    /** A later revision of its record could be taken, which says all that this one should have said. */
    SUPERSEDED,
    /** An operator decided to do without it. */
    DISCARDED
}

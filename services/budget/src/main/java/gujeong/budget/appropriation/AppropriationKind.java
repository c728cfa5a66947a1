package gujeong.budget.appropriation;

/** By what decision money came to a project. */
public enum AppropriationKind {
    /** The year's budget as the council passed it (본예산). */
    ORIGINAL(false),
    /** A supplementary budget (추경); the only kind that may also take money away. */
    SUPPLEMENTARY(false),
    /** Granted money used before a budget holds it (성립전). */
    PRE_ESTABLISHMENT(false),
    /** Diverted from another project (전용). */
    TRANSFER_WITHIN(true),
    /** Diverted from another project with the council's consent (이용). */
    TRANSFER_BETWEEN(true),
    /** Came with a reorganisation (이체); from outside the division unless a giving project is named. */
    TRANSFER_ORGANIZATION(true),
    /** From the reserve fund (예비비). */
    RESERVE(false);

    private final boolean transfer;

    AppropriationKind(boolean transfer) {
        this.transfer = transfer;
    }

    /** Whether another project may be the giver. */
    public boolean isTransfer() {
        return transfer;
    }

    /** Whether another project must be the giver. */
    public boolean needsGiver() {
        return transfer && this != TRANSFER_ORGANIZATION;
    }
}

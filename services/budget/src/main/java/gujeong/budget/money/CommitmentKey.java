package gujeong.budget.money;

/** A commitment by the name other records call it. */
public record CommitmentKey(int fiscalYear, String number) {}

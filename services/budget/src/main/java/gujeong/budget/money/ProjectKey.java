package gujeong.budget.money;

/** A project by the name other records call it. */
public record ProjectKey(int fiscalYear, String code) {

    public ProjectKey nextYear() {
        return new ProjectKey(fiscalYear + 1, code);
    }
}

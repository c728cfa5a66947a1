package gujeong.budget.money;

/** One source of funds of one project: what sums are kept for. */
public record FundKey(ProjectKey project, FundSource source) {}

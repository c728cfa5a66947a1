package gujeong.gateway.measure.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import gujeong.gateway.measure.State;
import gujeong.gateway.series.Dimensions;
import gujeong.gateway.series.Period;
import gujeong.gateway.series.Posting;

/**
 * What the budget's records count for. Executed money is counted on the commitment basis (원인행위), paid money on the
 * payment basis; both are served side by side.
 */
final class BudgetMeasures {

    private static final String ALLOCATED = "budget.allocated";
    private static final String EXECUTED = "budget.executed";
    private static final String PAID = "budget.paid";
    private static final String APPROPRIATION_KIND = "appropriationKind";

    private BudgetMeasures() {}

    /** 예산현액: every change of it counts from the day it was decided; what one project gives, another gets. */
    static List<Posting> appropriation(State appropriation) {
        LocalDate day = appropriation.day("decidedOn");
        BigDecimal amount = appropriation.whole("amount");
        String kind = appropriation.text("kind");
        var postings = new ArrayList<Posting>();
        postings.add(Posting.of(ALLOCATED, money(appropriation).with(APPROPRIATION_KIND, kind), day, amount));
        if (appropriation.has("fromProject")) {
            var giver = Dimensions.of("fiscalYear", appropriation.year("fiscalYear"))
                    .with("programme", appropriation.text("fromProgramme"))
                    .with("project", appropriation.text("fromProject"))
                    .with("fundSource", appropriation.text("fundSource"));
            postings.add(Posting.of(ALLOCATED, giver.with(APPROPRIATION_KIND, kind), day, amount.negate()));
        }
        return postings;
    }

    static List<Posting> commitment(State commitment) {
        var dimensions = money(commitment).with("contractMethod", commitment.text("contractMethod"));
        return List.of(Posting.of(EXECUTED, dimensions, commitment.day("committedOn"), commitment.whole("amount")));
    }

    static List<Posting> payment(State payment) {
        var postings = new ArrayList<Posting>();
        LocalDate day = payment.day("paidOn");
        BigDecimal amount = payment.whole("amount");
        String kind = payment.text("kind");
        postings.add(Posting.of(PAID, money(payment).with("paymentKind", kind), day, amount));
        if (kind.equals("ADVANCE")) {
            postings.add(Posting.of("budget.advance_paid", money(payment), day, amount));
            postings.add(Posting.of("budget.advance_base", money(payment), day, payment.whole("contractAmount")));
        }
        return postings;
    }

    /** 감액 takes back a promise only; 반납 and 여입 bring money back as well. */
    static List<Posting> reversal(State reversal) {
        LocalDate day = reversal.day("reversedOn");
        BigDecimal less = reversal.whole("amount").negate();
        String kind = reversal.text("kind");
        var postings = new ArrayList<Posting>();
        var executed = money(reversal).with("contractMethod", reversal.textIfAny("contractMethod"));
        postings.add(Posting.of(EXECUTED, executed, day, less));
        if (!kind.equals("REDUCTION")) {
            postings.add(Posting.of(PAID, money(reversal).with("reversalKind", kind), day, less));
        }
        return postings;
    }

    /**
     * Approved money belongs to the next year, but never before that year begins (지방재정법 제50조), and to the programme
     * its project stands under then.
     */
    static List<Posting> carryOver(State carryOver) {
        if (!carryOver.text("status").equals("APPROVED")) {
            return List.of();
        }
        LocalDate approved = carryOver.day("approvedOn");
        int nextYear = carryOver.year("fiscalYear") + 1;
        LocalDate begin = LocalDate.of(nextYear, 1, 1);
        BigDecimal amount = carryOver.whole("amount");
        return List.of(
                Posting.of(
                        "budget.carried_over",
                        money(carryOver).with("carryOverKind", carryOver.text("kind")),
                        approved,
                        amount),
                Posting.of(
                        ALLOCATED,
                        money(carryOver)
                                .with("fiscalYear", nextYear)
                                .with("programme", carryOver.textIfAny("nextProgramme"))
                                .with(APPROPRIATION_KIND, "CARRY_OVER"),
                        approved.isAfter(begin) ? approved : begin,
                        amount));
    }

    /** 12.31.까지: what will have been executed from the year's begin until then. */
    static List<Posting> forecast(State forecast) {
        int year = forecast.year("fiscalYear");
        var dimensions = Dimensions.of("fiscalYear", year).with("programme", forecast.text("programme"));
        var period = new Period(LocalDate.of(year, 1, 1), forecast.day("until"));
        return List.of(Posting.plan(
                "budget.executed_forecast", dimensions, period, forecast.day("madeOn"), forecast.whole("amount")));
    }

    static List<Posting> requirement(State requirement) {
        return List.of(Posting.plan(
                "budget.required",
                money(requirement).with("item", requirement.textIfAny("item")),
                requirement.period("periodFrom", "periodTo"),
                requirement.day("requestedOn"),
                requirement.whole("amount")));
    }

    private static Dimensions money(State state) {
        return Dimensions.of("fiscalYear", state.year("fiscalYear"))
                .with("programme", state.text("programme"))
                .with("project", state.text("project"))
                .with("fundSource", state.text("fundSource"));
    }
}

package gujeong.gateway.measure;

import org.junit.jupiter.api.Test;

import static gujeong.gateway.measure.PostingText.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MeasuresTest {

    private static final String MONEY =
            "'fiscalYear':2020,'programme':'NEW_MEDIA','project':'SNS','fundSource':'DISTRICT',";

    @Test
    void anAppropriationRaisesWhatMayBeSpent() {
        assertThat(measure("budget.appropriation", MONEY + "'kind':'ORIGINAL','amount':5000,'decidedOn':'2019-12-20'"))
                .containsExactly("budget.allocated{appropriationKind=ORIGINAL;fiscalYear=2020;fundSource=DISTRICT;"
                        + "programme=NEW_MEDIA;project=SNS} 2019-12-20 5000");
    }

    @Test
    void aTransferTakesFromOneProjectWhatItGivesToAnother() {
        assertThat(
                        measure(
                                "budget.appropriation",
                                MONEY
                                        + "'kind':'TRANSFER_BETWEEN','amount':700,'decidedOn':'2020-03-01','fromProject':'TV','fromProgramme':'PR'"))
                .containsExactly(
                        "budget.allocated{appropriationKind=TRANSFER_BETWEEN;fiscalYear=2020;fundSource=DISTRICT;"
                                + "programme=NEW_MEDIA;project=SNS} 2020-03-01 700",
                        "budget.allocated{appropriationKind=TRANSFER_BETWEEN;fiscalYear=2020;fundSource=DISTRICT;"
                                + "programme=PR;project=TV} 2020-03-01 -700");
    }

    @Test
    void aCommitmentIsExecutedMoney() {
        assertThat(measure(
                        "budget.commitment",
                        MONEY + "'contractMethod':'PRIVATE_CONTRACT','amount':900,'committedOn':'2020-04-01'"))
                .containsExactly("budget.executed{contractMethod=PRIVATE_CONTRACT;fiscalYear=2020;fundSource=DISTRICT;"
                        + "programme=NEW_MEDIA;project=SNS} 2020-04-01 900");
    }

    @Test
    void anAdvanceIsPaidMoneyAndAShareOfItsContract() {
        assertThat(measure(
                        "budget.payment",
                        MONEY + "'kind':'ADVANCE','amount':70,'contractAmount':100,'paidOn':'2020-04-02'"))
                .containsExactly(
                        "budget.paid{fiscalYear=2020;fundSource=DISTRICT;paymentKind=ADVANCE;programme=NEW_MEDIA;"
                                + "project=SNS} 2020-04-02 70",
                        "budget.advance_paid{fiscalYear=2020;fundSource=DISTRICT;programme=NEW_MEDIA;project=SNS}"
                                + " 2020-04-02 70",
                        "budget.advance_base{fiscalYear=2020;fundSource=DISTRICT;programme=NEW_MEDIA;project=SNS}"
                                + " 2020-04-02 100");
        assertThat(measure("budget.payment", MONEY + "'kind':'COMPLETION','amount':30,'paidOn':'2020-06-01'"))
                .hasSize(1);
    }

    @Test
    void aReductionLowersTheCommitmentAReturnThePaymentToo() {
        assertThat(measure("budget.reversal", MONEY + "'kind':'REDUCTION','amount':5,'reversedOn':'2020-09-01'"))
                .containsExactly("budget.executed{fiscalYear=2020;fundSource=DISTRICT;programme=NEW_MEDIA;project=SNS}"
                        + " 2020-09-01 -5");
        assertThat(measure("budget.reversal", MONEY + "'kind':'RETURN','amount':5,'reversedOn':'2020-09-01'"))
                .hasSize(2)
                .last()
                .isEqualTo("budget.paid{fiscalYear=2020;fundSource=DISTRICT;programme=NEW_MEDIA;project=SNS;"
                        + "reversalKind=RETURN} 2020-09-01 -5");
    }

    @Test
    void moneyIsCarriedOverOnceApprovedAndNotBeforeItsNewYear() {
        String carryOver = MONEY + "'kind':'EXPLICIT','amount':142694000,'requestedOn':'2020-11-02',";

        assertThat(measure("budget.carry-over", carryOver + "'status':'REQUESTED'"))
                .isEmpty();
        assertThat(measure("budget.carry-over", carryOver + "'status':'APPROVED','approvedOn':'2020-12-18'"))
                .containsExactly(
                        "budget.carried_over{carryOverKind=EXPLICIT;fiscalYear=2020;fundSource=DISTRICT;programme=NEW_MEDIA;"
                                + "project=SNS} 2020-12-18 142694000",
                        "budget.allocated{appropriationKind=CARRY_OVER;fiscalYear=2021;fundSource=DISTRICT;programme=NEW_MEDIA;"
                                + "project=SNS} 2021-01-01 142694000");
        assertThat(measure(
                        "budget.carry-over",
                        carryOver + "'status':'APPROVED','approvedOn':'2021-02-10','nextProgramme':'MEDIA'"))
                .last()
                .asString()
                .contains("programme=MEDIA")
                .endsWith("2021-02-10 142694000");
    }

    @Test
    void aForecastIsAPlanForTheYearUntilItsDay() {
        assertThat(
                        measure(
                                "budget.forecast",
                                "'fiscalYear':2020,'programme':'NEW_MEDIA','amount':477778000,'until':'2020-12-31','madeOn':'2020-10-31'"))
                .containsExactly("plan 2020-01-01..2020-12-31 budget.executed_forecast{fiscalYear=2020;"
                        + "programme=NEW_MEDIA} 2020-10-31 477778000");
    }

    @Test
    void aRequirementIsAPlanForItsPeriod() {
        assertThat(
                        measure(
                                "budget.requirement",
                                MONEY
                                        + "'item':'SECOND_REGULAR_ROUND','amount':70000000,'periodFrom':'2020-10-01','periodTo':'2020-10-30','requestedOn':'2020-05-20'"))
                .containsExactly("plan 2020-10-01..2020-10-30 budget.required{fiscalYear=2020;fundSource=DISTRICT;"
                        + "item=SECOND_REGULAR_ROUND;programme=NEW_MEDIA;project=SNS} 2020-05-20 70000000");
    }

    @Test
    void everyServicesPlansAreTargetsOfTheirFigure() {
        assertThat(measure(
                        "press.plan",
                        "'figure':'press.releases','dimensions':{'department':'PR'},'periodFrom':'2021-01-01',"
                                + "'periodTo':'2021-12-31','target':1200.5,'unit':'건','decidedOn':'2020-11-01'"))
                .containsExactly("plan 2021-01-01..2021-12-31 press.releases{department=PR} 2020-11-01 1200.5");
    }

    @Test
    void aTeamCountsFromItsFoundingToItsEnd() {
        assertThat(measure("budget.team", "'establishedOn':'2019-01-01','abolishedOn':'2020-07-01'"))
                .containsExactly("organization.teams{} 2019-01-01 1", "organization.teams{} 2020-07-01 -1");
    }

    @Test
    void staffingIsObserved() {
        assertThat(measure(
                        "budget.staffing",
                        "'category':'GENERAL','grade':9,'authorized':4,'current':2,'observedOn':'2020-05-31'"))
                .containsExactly(
                        "organization.staff.authorized{category=GENERAL;grade=9} 2020-05-31 4",
                        "organization.staff.current{category=GENERAL;grade=9} 2020-05-31 2");
    }

    @Test
    void whatIsVoidedCountsForNothing() {
        assertThat(measure("budget.staffing", "'voided':true")).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(
                        () -> measure("budget.commitment", MONEY + "'contractMethod':'X','committedOn':'2020-04-01'"))
                .isInstanceOf(Unmeasurable.class)
                .hasMessage("field 'amount' is missing");
        assertThatThrownBy(() -> measure(
                        "budget.commitment", MONEY + "'contractMethod':'X','amount':1.5,'committedOn':'2020-04-01'"))
                .hasMessage("field 'amount' must be a whole number, not 1.5");
        assertThatThrownBy(() -> measure(
                        "budget.commitment", MONEY + "'contractMethod':'X','amount':1,'committedOn':'2020-02-30'"))
                .hasMessage("field 'committedOn' must be a date, not '2020-02-30'");
    }

    @Test
    void aRecordAnswersUnderItsServicesCollection() {
        var id = java.util.UUID.fromString("01900000-0000-7000-8000-000000000001");

        assertThat(Sources.find("budget.carry-over").orElseThrow().link(id))
                .isEqualTo("/api/v1/budget/carry-overs/01900000-0000-7000-8000-000000000001");
        assertThat(Sources.find("media.plan").orElseThrow().link(id)).startsWith("/api/v1/media/plans/");
        assertThat(Sources.find("budget.rumour")).isEmpty();
    }
}

package gujeong.gateway.measure.press;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import gujeong.gateway.measure.Unmeasurable;

import static gujeong.gateway.measure.PostingText.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the press service's records count for, step by step of their lives. */
class PressMeasuresTest {

    private static final String RELEASE = "'number':'2020-1','department':'보건소','topic':'COVID19',";
    private static final String SUBSCRIPTION =
            "'outletClass':'REGIONAL','group':'TONG_BAN_HEAD','copies':3,'recipients':2,'unitPrice':15000,";
    private static final String LED = "'kind':'LED','place':'DISTRICT_OFFICE','widthMetres':3.36,'heightMetres':1.63,"
            + "'screens':[{'code':'MAIN','use':'ANY'}],'installedOn':'2015-03-02','opensAt':'06:00',";

    @Test
    void aReleaseCountsFromItsDistributionUntilItIsWithdrawn() {
        assertThat(measure("press.release", RELEASE + "'draftedOn':'2020-03-01','distributedOn':null"))
                .isEmpty();
        assertThat(measure("press.release", RELEASE + "'distributedOn':'2020-03-02','withdrawnOn':'2020-03-05'"))
                .containsExactly(
                        "press.releases.distributed{department=보건소;topic=COVID19} 2020-03-02 1",
                        "press.releases.distributed{department=보건소;topic=COVID19} 2020-03-05 -1");
    }

    @Test
    void aReleaseWithdrawnAsADraftNeverCounted() {
        assertThat(measure("press.release", RELEASE + "'withdrawnOn':'2020-03-05'"))
                .isEmpty();
    }

    @Test
    void coverageCountsOnceByItsOutletsClassWhateverElseIsKnownOfIt() {
        String coverage = "'outletClass':'NATIONAL_DAILY','publishedOn':'2020-02-03',";

        assertThat(measure("press.coverage", coverage + "'topic':null,'release':null"))
                .containsExactly("press.coverage{outletClass=NATIONAL_DAILY} 2020-02-03 1");
        assertThat(
                        measure(
                                "press.coverage",
                                coverage
                                        + "'topic':'COVID19','release':'2020-1','suspectedDuplicateOf':'01900000-0000-7000-8000-000000000001'"))
                .containsExactly(
                        "press.coverage{outletClass=NATIONAL_DAILY;topic=COVID19} 2020-02-03 1",
                        "press.coverage.from_releases{outletClass=NATIONAL_DAILY;topic=COVID19} 2020-02-03 1",
                        "press.coverage.suspected_duplicates{outletClass=NATIONAL_DAILY;topic=COVID19} 2020-02-03 1");
    }

    @Test
    void supportAndThemesCountOnTheDayTheyBegin() {
        assertThat(measure("press.coverage-support", "'department':'보건소','supportedOn':'2020-03-05','project':'A'"))
                .containsExactly("press.coverage_supports{department=보건소;project=A} 2020-03-05 1");
        assertThat(measure("press.publicity-theme", "'startsOn':'2020-05-18','endsOn':'2020-05-24','project':null"))
                .containsExactly("press.publicity_themes{} 2020-05-18 1");
    }

    @Test
    void aSubscriptionStandsThroughItsLastDay() {
        assertThat(measure("press.subscription", SUBSCRIPTION + "'startsOn':'2021-01-01','endsOn':'2021-12-31'"))
                .contains(
                        "press.subscription.titles{outletClass=REGIONAL;recipientGroup=TONG_BAN_HEAD} 2021-01-01 1",
                        "press.subscription.titles{outletClass=REGIONAL;recipientGroup=TONG_BAN_HEAD} 2022-01-01 -1",
                        "press.subscription.recipients{outletClass=REGIONAL;recipientGroup=TONG_BAN_HEAD} 2021-01-01 2",
                        "press.subscription.monthly_cost{outletClass=REGIONAL;recipientGroup=TONG_BAN_HEAD} 2021-01-01 45000",
                        "press.subscription.monthly_cost{outletClass=REGIONAL;recipientGroup=TONG_BAN_HEAD} 2022-01-01 -45000")
                .hasSize(8);
    }

    @Test
    void onlyNewslettersCountAsNewslettersAndBrailleBesideThePrintRun() {
        String issue = "'publication':'P','publishedOn':'2020-05-01','printCopies':1000,'brailleCopies':20,'cost':5,";

        assertThat(measure("press.issue", issue + "'publicationKind':'NEWSLETTER'"))
                .contains(
                        "press.newsletter.copies{publication=P} 2020-05-01 1000",
                        "press.publication.copies{publication=P;publicationKind=NEWSLETTER} 2020-05-01 1000",
                        "press.publication.braille_copies{publication=P;publicationKind=NEWSLETTER} 2020-05-01 20",
                        "press.publication.cost{publication=P;publicationKind=NEWSLETTER} 2020-05-01 5");
        assertThat(measure("press.issue", issue + "'publicationKind':'GAZETTE'"))
                .contains("press.publication.issues{publication=P;publicationKind=GAZETTE} 2020-05-01 1")
                .noneMatch(posting -> posting.startsWith("press.newsletter"));
    }

    @Test
    void anLedBoardIsObservedAndOnlyNoticeBoardsAreNoticeBoards() {
        assertThat(measure("press.board", LED + "'closesAt':'20:00'"))
                .containsExactly(
                        "press.boards{boardKind=LED;place=DISTRICT_OFFICE} 2015-03-02 1",
                        "press.screens{boardKind=LED;use=ANY} 2015-03-02 1",
                        "facility.led_board.width{} 2015-03-02 3.36",
                        "facility.led_board.height{} 2015-03-02 1.63",
                        "press.led_board.start_hour{} 2015-03-02 6",
                        "press.led_board.end_hour{} 2015-03-02 20",
                        "press.led_board.hours_per_day{} 2015-03-02 14");
        assertThat(
                        measure(
                                "press.board",
                                "'kind':'NOTICE','place':'PARK','screens':[],'installedOn':'2015-03-02','removedOn':'2020-07-01'"))
                .contains(
                        "facility.notice_board{place=PARK} 2015-03-02 1",
                        "facility.notice_board{place=PARK} 2020-07-02 -1");
    }

    @Test
    void anLedBoardThatDoesNotStateBothItsSizesGivesNoneOfTheFiguresOfTheBoard() {
        for (String size : List.of("'widthMetres':3.36,", "'heightMetres':1.63,", "")) {
            String board = LED.replaceAll("'(width|height)Metres':[0-9.]+,", "") + size + "'closesAt':'20:00'";

            assertThat(measure("press.board", board))
                    .containsExactly(
                            "press.boards{boardKind=LED;place=DISTRICT_OFFICE} 2015-03-02 1",
                            "press.screens{boardKind=LED;use=ANY} 2015-03-02 1");
        }
    }

    @Test
    void anHourIsToldToTheHundredth() {
        assertThat(measure("press.board", LED.replace("06:00", "06:10") + "'closesAt':'20:20'"))
                .contains(
                        "press.led_board.start_hour{} 2015-03-02 6.17",
                        "press.led_board.end_hour{} 2015-03-02 20.33",
                        "press.led_board.hours_per_day{} 2015-03-02 14.17");
    }

    /** Each figure that something leaves again: whether it still counts on the day that is stated as its end. */
    @ParameterizedTest
    @CsvSource({
        "press.board, press.boards, removedOn, true",
        "press.board, press.screens, removedOn, true",
        "press.board, facility.notice_board, removedOn, true",
        "press.subscription, press.subscription.titles, endsOn, true",
        "press.subscription, press.subscription.copies, endsOn, true",
        "press.subscription, press.subscription.recipients, endsOn, true",
        "press.subscription, press.subscription.monthly_cost, endsOn, true",
        "press.advisor, press.advisors, endsOn, true",
        "press.release, press.releases.distributed, withdrawnOn, false",
        "press.sms-subscriber, press.sms.recipients, withdrawnOn, false",
        "press.brand-asset, press.brand.assets, retiredOn, false",
        "budget.team, organization.teams, abolishedOn, false"
    })
    void everyEndCountsByItsKind(String recordType, String figure, String end, boolean standsOnThatDay) {
        String record = "'kind':'NOTICE','place':'PARK','screens':[{'code':'A','use':'ANY'}],'outletClass':'REGIONAL',"
                + "'group':'OTHER','copies':1,'recipients':1,'unitPrice':1,'department':'보건소','source':'VISIT',"
                + "'installedOn':'2020-01-01','startsOn':'2020-01-01','distributedOn':'2020-01-01',"
                + "'consentedOn':'2020-01-01','adoptedOn':'2020-01-01','establishedOn':'2020-01-01','" + end
                + "':'2020-06-30'";

        assertThat(measure(recordType, record))
                .filteredOn(posting -> posting.startsWith(figure + "{"))
                .last()
                .asString()
                .endsWith(standsOnThatDay ? "2020-07-01 -1" : "2020-06-30 -1");
    }

    @Test
    void aBoardThatShowsPastMidnightShowsThroughTheNight() {
        assertThat(measure("press.board", LED + "'closesAt':'01:30'"))
                .contains("press.led_board.end_hour{} 2015-03-02 1.5")
                .contains("press.led_board.hours_per_day{} 2015-03-02 19.5");
    }

    @Test
    void onlyWhatIsShownOnAnLedBoardIsADisplay() {
        assertThat(measure("press.posting", "'board':'LED_BOARD','boardKind':'LED','startsOn':'2020-05-06'"))
                .containsExactly(
                        "press.postings{board=LED_BOARD;boardKind=LED} 2020-05-06 1",
                        "press.led_board.displays{board=LED_BOARD} 2020-05-06 1");
        assertThat(measure("press.posting", "'board':'WALL','boardKind':'NOTICE','startsOn':'2020-05-06'"))
                .hasSize(1);
    }

    @Test
    void aMessageCountsOnceItIsSentAndItsResultsOnTheSameDay() {
        String dispatch = "'topic':'COVID19','plannedOn':'2020-05-19',";

        assertThat(measure("press.sms-dispatch", dispatch + "'status':'PLANNED'"))
                .isEmpty();
        assertThat(measure("press.sms-dispatch", dispatch + "'status':'SENT','sentOn':'2020-05-20','recipients':10"))
                .containsExactly(
                        "press.sms.sends{topic=COVID19} 2020-05-20 1",
                        "press.sms.messages{topic=COVID19} 2020-05-20 10");
        assertThat(measure(
                        "press.sms-dispatch",
                        dispatch + "'status':'SENT','sentOn':'2020-05-20','recipients':10,'delivered':8,'failed':1"))
                .contains(
                        "press.sms.delivered{topic=COVID19} 2020-05-20 8",
                        "press.sms.failed{topic=COVID19} 2020-05-20 1",
                        "press.sms.reported{topic=COVID19} 2020-05-20 9");
    }

    @Test
    void theDestructionOfANumberChangesNoCount() {
        String subscriber = "'source':'VISIT','consentedOn':'2019-03-02','withdrawnOn':'2020-09-30','status':";

        assertThat(measure("press.sms-subscriber", subscriber + "'DESTROYED'"))
                .isEqualTo(measure("press.sms-subscriber", subscriber + "'WITHDRAWN'"))
                .containsExactly(
                        "press.sms.recipients{source=VISIT} 2019-03-02 1",
                        "press.sms.recipients{source=VISIT} 2020-09-30 -1",
                        "press.sms.withdrawals{source=VISIT} 2020-09-30 1");
    }

    @Test
    void aUseOfABrandAssetIsGrantedOnTheDayItIsDecided() {
        String usage = "'brandAsset':'EMBLEM','requestedOn':'2020-10-05','decidedOn':'2020-10-12','status':";

        assertThat(measure("press.brand-usage", usage + "'REFUSED'"))
                .containsExactly("press.brand.usages_requested{brandAsset=EMBLEM} 2020-10-05 1");
        assertThat(measure("press.brand-usage", usage + "'GRANTED'"))
                .last()
                .isEqualTo("press.brand.usages_granted{brandAsset=EMBLEM} 2020-10-12 1");
    }

    @Test
    void whatIsVoidedCountsForNothing() {
        for (String type : List.of("press.release", "press.coverage", "press.board", "press.sms-subscriber")) {
            assertThat(measure(type, "'voided':true")).isEmpty();
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> measure("press.coverage", "'publishedOn':'2020-05-01'"))
                .isInstanceOf(Unmeasurable.class)
                .hasMessage("field 'outletClass' is missing");
        assertThatThrownBy(() -> measure("press.board", LED + "'closesAt':'25:00'"))
                .hasMessage("field 'closesAt' must be a time of day, not '25:00'");
    }
}

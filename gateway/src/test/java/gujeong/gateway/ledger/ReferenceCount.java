package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every figure of the dictionary, counted a second way: from plain lists of the records that are valid, with nothing of the
 * ledger. What a figure counts is implemented here a second time, as the dictionary defines it.
 */
final class ReferenceCount {

    /** A record as it is known. */
    record Fact(String type, String id, Instant recordedAt, Map<String, Object> says) {

        String text(String field) {
            Object value = says.get(field);
            return value == null ? null : value.toString();
        }

        LocalDate day(String field) {
            return says.get(field) == null ? null : LocalDate.parse(text(field));
        }

        BigDecimal number(String field) {
            return new BigDecimal(text(field));
        }

        boolean is(String field, String value) {
            return value.equals(text(field));
        }

        boolean has(String field) {
            return says.get(field) != null;
        }
    }

    record Span(LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** What a record counts for. {@code last} is null where no end is known; {@code about} is the period of a plan. */
    private record Count(
            Fact by, Map<String, String> dimensions, LocalDate day, LocalDate last, BigDecimal quantity, Span about) {

        boolean isAbout(Map<String, String> asked) {
            return dimensions.entrySet().containsAll(asked.entrySet());
        }
    }

    private static final Comparator<Count> LATER = Comparator.comparing(Count::day)
            .thenComparing(count -> count.by.recordedAt)
            .thenComparing(count -> count.by.id);

    enum Kind {
        FLOW,
        BALANCE,
        LEVEL,
        PLAN
    }

    /** One way in which a figure is counted. */
    private static final class Rule {
        private final String type;
        private final List<String> dimensions;
        private final String day;
        private Function<Fact, BigDecimal> quantity = fact -> BigDecimal.ONE;
        private Predicate<Fact> when = fact -> true;
        private Function<Fact, LocalDate> last = fact -> null;
        private Function<Fact, Span> about = fact -> null;

        /** @param dimensions their names; {@code boardKind:kind} where the record's field is called otherwise */
        Rule(String type, String dimensions, String day) {
            this.type = type;
            this.dimensions = dimensions.isEmpty() ? List.of() : List.of(dimensions.split(","));
            this.day = day;
        }

        Rule of(String field) {
            quantity = fact -> fact.number(field);
            return this;
        }

        Rule of(Function<Fact, BigDecimal> some) {
            quantity = some;
            return this;
        }

        Rule when(Predicate<Fact> condition) {
            when = condition;
            return this;
        }

        Rule through(String field) {
            last = fact -> fact.day(field);
            return this;
        }

        Rule until(String field) {
            last = fact -> fact.has(field) ? fact.day(field).minusDays(1) : null;
            return this;
        }

        Rule about(Function<Fact, Span> period) {
            about = period;
            return this;
        }

        Count of(Fact fact) {
            var about = new TreeMap<String, String>();
            for (String each : dimensions) {
                String[] names = each.split(":");
                String value = fact.text(names[names.length - 1]);
                if (value != null) {
                    about.put(names[0], value);
                }
            }
            return new Count(
                    fact, about, fact.day(day), last.apply(fact), quantity.apply(fact), this.about.apply(fact));
        }
    }

    private record Figure(Kind kind, List<Rule> rules) {}

    private static final Map<String, Figure> FIGURES = new LinkedHashMap<>();
    /** Numerator and denominator. */
    private static final Map<String, List<String>> RATES = Map.of(
            "budget.execution_rate", List.of("budget.executed", "budget.allocated"),
            "budget.payment_rate", List.of("budget.paid", "budget.allocated"),
            "budget.advance_payment_rate", List.of("budget.advance_paid", "budget.advance_base"),
            "press.coverage.release_rate", List.of("press.coverage.from_releases", "press.coverage"),
            "press.sms.delivery_rate", List.of("press.sms.delivered", "press.sms.reported"),
            "press.publication.cost_per_copy", List.of("press.publication.cost", "press.publication.copies"));

    private static final String VARIANCE = "organization.staff.variance";
    private static final String COST_PER_COPY = "press.publication.cost_per_copy";
    private static final String FORECAST = "budget.executed_forecast";

    static {
        String money = "fiscalYear,programme,project,fundSource";
        figure(
                Kind.BALANCE,
                "budget.allocated",
                new Rule("budget.appropriation", money + ",appropriationKind:kind", "decidedOn").of("amount"),
                new Rule(
                                "budget.appropriation",
                                "fiscalYear,programme:fromProgramme,project:fromProject,fundSource,appropriationKind:kind",
                                "decidedOn")
                        .when(fact -> fact.has("fromProject"))
                        .of(fact -> fact.number("amount").negate()),
                new Rule(
                                "carried",
                                "fiscalYear:nextYear,programme:nextProgramme,project,fundSource,appropriationKind:carriedAs",
                                "carriedOn")
                        .of("amount"));
        figure(
                Kind.FLOW,
                "budget.executed",
                new Rule("budget.commitment", money + ",contractMethod", "committedOn").of("amount"),
                new Rule("budget.reversal", money + ",contractMethod", "reversedOn")
                        .of(fact -> fact.number("amount").negate()));
        figure(
                Kind.FLOW,
                "budget.paid",
                new Rule("budget.payment", money + ",paymentKind:kind", "paidOn").of("amount"),
                new Rule("budget.reversal", money + ",reversalKind:kind", "reversedOn")
                        .when(fact -> !fact.is("kind", "REDUCTION"))
                        .of(fact -> fact.number("amount").negate()));
        Predicate<Fact> advance = fact -> fact.is("kind", "ADVANCE");
        figure(
                Kind.BALANCE,
                "budget.advance_paid",
                new Rule("budget.payment", money, "paidOn").when(advance).of("amount"));
        figure(
                Kind.BALANCE,
                "budget.advance_base",
                new Rule("budget.payment", money, "paidOn").when(advance).of("contractAmount"));
        figure(
                Kind.BALANCE,
                "budget.carried_over",
                new Rule("carried", money + ",carryOverKind:kind", "approvedOn").of("amount"));
        figure(
                Kind.PLAN,
                FORECAST,
                new Rule("budget.forecast", "fiscalYear,programme", "madeOn")
                        .of("amount")
                        .about(fact ->
                                new Span(LocalDate.of(fact.number("fiscalYear").intValue(), 1, 1), fact.day("until"))));
        figure(
                Kind.PLAN,
                "budget.required",
                new Rule("budget.requirement", money + ",item", "requestedOn")
                        .of("amount")
                        .about(fact -> new Span(fact.day("periodFrom"), fact.day("periodTo"))));
        figure(Kind.BALANCE, "organization.teams", new Rule("budget.team", "", "establishedOn").until("abolishedOn"));
        for (String which : List.of("authorized", "current")) {
            figure(
                    Kind.LEVEL,
                    "organization.staff." + which,
                    new Rule("budget.staffing", "category,grade", "observedOn").of(which));
        }
        figure(
                Kind.LEVEL,
                "organization.report.council_session",
                new Rule("budget.council-session", "", "reportAsOf").of("number"));
        figure(
                Kind.LEVEL,
                "organization.report.regular_meeting",
                new Rule("budget.council-session", "", "reportAsOf").of("regularMeeting"));
        figure(Kind.LEVEL, "organization.report.year", new Rule("budget.council-session", "", "reportAsOf").of("year"));

        figure(
                Kind.FLOW,
                "press.releases.distributed",
                new Rule("press.release", "department,topic", "distributedOn")
                        .when(fact -> fact.has("distributedOn"))
                        .until("withdrawnOn"));
        figure(Kind.FLOW, "press.coverage", new Rule("press.coverage", "outletClass,topic", "publishedOn"));
        figure(
                Kind.FLOW,
                "press.coverage.from_releases",
                new Rule("press.coverage", "outletClass,topic", "publishedOn").when(fact -> fact.has("release")));
        figure(
                Kind.FLOW,
                "press.coverage.suspected_duplicates",
                new Rule("press.coverage", "outletClass,topic", "publishedOn")
                        .when(fact -> fact.has("suspectedDuplicateOf")));
        figure(Kind.BALANCE, "press.outlets", new Rule("press.outlet", "outletClass", "openedOn"));
        figure(
                Kind.FLOW,
                "press.coverage_supports",
                new Rule("press.coverage-support", "department,project", "supportedOn"));
        figure(Kind.FLOW, "press.publicity_themes", new Rule("press.publicity-theme", "project", "startsOn"));
        String ad = "advertisementKind:kind,department,project";
        figure(Kind.FLOW, "press.advertisements", new Rule("press.advertisement", ad, "runsFrom"));
        figure(Kind.FLOW, "press.advertisements.cost", new Rule("press.advertisement", ad, "runsFrom").of("cost"));
        Map<String, Function<Fact, BigDecimal>> subscribed = Map.of(
                "titles", fact -> BigDecimal.ONE,
                "copies", fact -> fact.number("copies"),
                "recipients", fact -> fact.number("recipients"),
                "monthly_cost", fact -> fact.number("copies").multiply(fact.number("unitPrice")));
        subscribed.forEach((what, quantity) -> figure(
                Kind.BALANCE,
                "press.subscription." + what,
                new Rule("press.subscription", "outletClass,recipientGroup:group", "startsOn")
                        .through("endsOn")
                        .of(quantity)));
        figure(Kind.FLOW, "press.meetings", new Rule("press.meeting", "meetingKind:kind,project", "heldOn"));
        figure(
                Kind.FLOW,
                "press.meetings.attendees",
                new Rule("press.meeting", "meetingKind:kind,project", "heldOn").of("attendees"));
        figure(
                Kind.BALANCE,
                "press.advisors",
                new Rule("press.advisor", "advisoryGroup:group", "startsOn").through("endsOn"));
        figure(Kind.FLOW, "press.trainings", new Rule("press.training", "", "heldOn"));
        figure(Kind.FLOW, "press.trainings.attendees", new Rule("press.training", "", "heldOn").of("attendees"));
        figure(Kind.FLOW, "press.trainings.hours", new Rule("press.training", "", "heldOn").of("hours"));

        figure(Kind.BALANCE, "press.publications", new Rule("press.publication", "publicationKind:kind", "startedOn"));
        String issue = "publicationKind,publication";
        figure(Kind.FLOW, "press.publication.issues", new Rule("press.issue", issue, "publishedOn"));
        figure(Kind.FLOW, "press.publication.copies", new Rule("press.issue", issue, "publishedOn").of("printCopies"));
        figure(
                Kind.FLOW,
                "press.publication.braille_copies",
                new Rule("press.issue", issue, "publishedOn").of("brailleCopies"));
        figure(Kind.FLOW, "press.publication.cost", new Rule("press.issue", issue, "publishedOn").of("cost"));
        figure(
                Kind.FLOW,
                "press.newsletter.copies",
                new Rule("press.issue", "publication", "publishedOn")
                        .when(fact -> fact.is("publicationKind", "NEWSLETTER"))
                        .of("printCopies"));
        figure(
                Kind.FLOW,
                "press.distribution.copies",
                new Rule("press.distribution", "publication", "distributedOn").of("copies"));
        String material = "material,topic,department";
        figure(
                Kind.FLOW,
                "press.print_material",
                new Rule("press.print-material", material, "deliveredOn").of("quantity"));
        figure(
                Kind.FLOW,
                "press.print_material.cost",
                new Rule("press.print-material", material, "deliveredOn").of("cost"));
        figure(
                Kind.BALANCE,
                "press.brand.assets",
                new Rule("press.brand-asset", "brandAssetKind:kind", "adoptedOn").until("retiredOn"));
        figure(Kind.FLOW, "press.brand.usages_requested", new Rule("press.brand-usage", "brandAsset", "requestedOn"));
        figure(
                Kind.FLOW,
                "press.brand.usages_granted",
                new Rule("press.brand-usage", "brandAsset", "decidedOn").when(fact -> fact.is("status", "GRANTED")));

        figure(
                Kind.FLOW,
                "press.led_board.displays",
                new Rule("press.posting", "board", "startsOn").when(fact -> fact.is("boardKind", "LED")));
        figure(Kind.FLOW, "press.postings", new Rule("press.posting", "board,boardKind", "startsOn"));
        Map<String, Function<Fact, BigDecimal>> measured = Map.of(
                "facility.led_board.width", fact -> fact.number("widthMetres"),
                "facility.led_board.height", fact -> fact.number("heightMetres"),
                "press.led_board.start_hour", fact -> hours(minutes(fact, "opensAt")),
                "press.led_board.end_hour", fact -> hours(minutes(fact, "closesAt")),
                "press.led_board.hours_per_day",
                        fact -> hours((minutes(fact, "closesAt") - minutes(fact, "opensAt") + 1439) % 1440 + 1));
        measured.forEach((what, quantity) -> figure(
                Kind.LEVEL,
                what,
                new Rule("press.board", "", "installedOn")
                        .when(fact -> fact.is("kind", "LED") && fact.has("widthMetres") && fact.has("heightMetres"))
                        .of(quantity)));
        figure(
                Kind.BALANCE,
                "press.boards",
                new Rule("press.board", "boardKind:kind,place", "installedOn").through("removedOn"));
        figure(
                Kind.BALANCE,
                "press.screens",
                new Rule("screen", "boardKind:kind,use", "installedOn").through("removedOn"));
        figure(
                Kind.BALANCE,
                "facility.notice_board",
                new Rule("press.board", "place", "installedOn")
                        .when(fact -> fact.is("kind", "NOTICE"))
                        .through("removedOn"));

        figure(
                Kind.BALANCE,
                "press.sms.recipients",
                new Rule("press.sms-subscriber", "source", "consentedOn").until("withdrawnOn"));
        figure(
                Kind.FLOW,
                "press.sms.withdrawals",
                new Rule("press.sms-subscriber", "source", "withdrawnOn").when(fact -> fact.has("withdrawnOn")));
        Predicate<Fact> sent = fact -> fact.is("status", "SENT");
        figure(Kind.FLOW, "press.sms.sends", new Rule("press.sms-dispatch", "topic", "sentOn").when(sent));
        figure(
                Kind.FLOW,
                "press.sms.messages",
                new Rule("press.sms-dispatch", "topic", "sentOn").when(sent).of("recipients"));
        Predicate<Fact> reported = sent.and(fact -> fact.has("delivered"));
        Map<String, Function<Fact, BigDecimal>> results = Map.of(
                "delivered", fact -> fact.number("delivered"),
                "failed", fact -> fact.number("failed"),
                "reported", fact -> fact.number("delivered").add(fact.number("failed")));
        results.forEach((what, quantity) -> figure(
                Kind.FLOW,
                "press.sms." + what,
                new Rule("press.sms-dispatch", "topic", "sentOn").when(reported).of(quantity)));
        for (String planned : List.of(
                "budget.project_cost",
                "press.releases.per_day",
                "press.advisory_group.members",
                "press.training.per_half_year",
                "press.focus_areas",
                "press.newsletter.copies_per_issue",
                "press.newsletter.frequency_per_month",
                "press.newsletter.frequency_per_quarter",
                "project.digital_board.sites",
                "project.digital_board.screens",
                "project.district_history.advisory_members",
                "project.district_history.copies")) {
            figure(Kind.PLAN, planned);
        }
    }

    private static void figure(Kind kind, String key, Rule... rules) {
        FIGURES.put(key, new Figure(kind, List.of(rules)));
    }

    static List<String> figures() {
        var all = new ArrayList<>(FIGURES.keySet());
        all.addAll(RATES.keySet());
        all.add(VARIANCE);
        return all;
    }

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, List<Count>> counted = new HashMap<>();

    /** @param valid the records that are valid, as they are known */
    ReferenceCount(List<Fact> valid) {
        for (Fact fact : valid) {
            facts.add(fact);
            if (fact.type.equals("press.board")) {
                for (Object screen : (List<?>) fact.says.get("screens")) {
                    facts.add(with(fact, "screen", Map.of("use", ((Map<?, ?>) screen).get("use"))));
                }
            }
            if (fact.type.equals("budget.carry-over") && fact.is("status", "APPROVED")) {
                int next = fact.number("fiscalYear").intValue() + 1;
                LocalDate begin = LocalDate.of(next, 1, 1);
                LocalDate approved = fact.day("approvedOn");
                facts.add(with(
                        fact,
                        "carried",
                        Map.of(
                                "nextYear",
                                next,
                                "carriedAs",
                                "CARRY_OVER",
                                "carriedOn",
                                approved.isAfter(begin) ? approved : begin,
                                "nextProgramme",
                                fact.has("nextProgramme") ? fact.text("nextProgramme") : fact.text("programme"))));
            }
        }
    }

    private static Fact with(Fact fact, String type, Map<String, ?> more) {
        var says = new HashMap<>(fact.says);
        says.putAll(more);
        return new Fact(type, fact.id, fact.recordedAt, says);
    }

    /** Dimensions for which something counts, to ask by. */
    List<Map<String, String>> dimensions(String figure) {
        String counting = RATES.containsKey(figure)
                ? RATES.get(figure).get(1)
                : figure.equals(VARIANCE) ? "organization.staff.current" : figure;
        boolean planned = FIGURES.get(counting).kind == Kind.PLAN;
        return (planned ? targets(counting) : counts(counting))
                .stream().map(Count::dimensions).toList();
    }

    /** @param from null for the start of the year; the result is null for what is not known */
    BigDecimal value(String figure, Map<String, String> asked, LocalDate from, LocalDate asOf) {
        if (RATES.containsKey(figure)) {
            return rate(figure, asked, from, asOf);
        }
        if (figure.equals(VARIANCE)) {
            BigDecimal current = value("organization.staff.current", asked, from, asOf);
            BigDecimal authorized = value("organization.staff.authorized", asked, from, asOf);
            return current == null || authorized == null ? null : current.subtract(authorized);
        }
        return switch (FIGURES.get(figure).kind) {
            case FLOW, BALANCE -> sum(figure, asked, from, asOf);
            case LEVEL -> level(figure, asked, asOf);
            case PLAN -> target(figure, asked, figure.equals(FORECAST) ? year(asked, asOf) : null, asOf);
        };
    }

    private BigDecimal rate(String figure, Map<String, String> asked, LocalDate from, LocalDate asOf) {
        List<String> parts = RATES.get(figure);
        var within = new TreeMap<>(asked);
        if (parts.get(1).equals("budget.allocated")) {
            within.putIfAbsent("fiscalYear", String.valueOf(asOf.getYear()));
        }
        BigDecimal numerator = value(parts.get(0), within, from, asOf);
        BigDecimal denominator = value(parts.get(1), within, from, asOf);
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return null;
        }
        return figure.equals(COST_PER_COPY)
                ? numerator.divide(denominator, 0, RoundingMode.HALF_UP)
                : numerator.movePointRight(2).divide(denominator, 1, RoundingMode.HALF_UP);
    }

    private BigDecimal sum(String figure, Map<String, String> asked, LocalDate from, LocalDate asOf) {
        List<Count> all = counts(figure);
        List<Count> about = all.stream().filter(count -> count.isAbout(asked)).toList();
        if (about.isEmpty() || all.stream().allMatch(count -> count.day.isAfter(asOf))) {
            return null;
        }
        boolean flow = FIGURES.get(figure).kind == Kind.FLOW;
        var days = new Span(!flow ? LocalDate.MIN : from == null ? year(asked, asOf).from : from, asOf);
        BigDecimal sum = BigDecimal.ZERO;
        for (Count count : about) {
            if (days.contains(count.day)) {
                sum = sum.add(count.quantity);
            }
            if (count.last != null && days.contains(count.last.plusDays(1))) {
                sum = sum.subtract(count.quantity);
            }
        }
        return sum;
    }

    private BigDecimal level(String figure, Map<String, String> asked, LocalDate asOf) {
        var last = new HashMap<Map<String, String>, Count>();
        counts(figure).stream()
                .filter(count -> count.isAbout(asked) && !count.day.isAfter(asOf))
                .sorted(LATER)
                .forEach(count -> last.put(count.dimensions, count));
        return last.values().stream()
                .map(Count::quantity)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** @param period exactly this one; null for every period that contains the day */
    BigDecimal target(String figure, Map<String, String> asked, Span period, LocalDate asOf) {
        var last = new HashMap<Map<String, String>, Count>();
        targets(figure).stream()
                .filter(count -> count.isAbout(asked) && !count.day.isAfter(asOf))
                .filter(count -> period == null ? count.about.contains(asOf) : count.about.equals(period))
                .sorted(LATER)
                .forEach(count -> last.put(count.dimensions, count));
        return last.values().stream()
                .filter(part -> last.keySet().stream()
                        .noneMatch(whole -> !whole.equals(part.dimensions) && part.isAbout(whole)))
                .map(Count::quantity)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** The periods for which there are targets. */
    List<Span> periods(String figure) {
        return targets(figure).stream().map(Count::about).distinct().toList();
    }

    private List<Count> targets(String figure) {
        var targets = new ArrayList<Count>();
        if (FIGURES.containsKey(figure) && FIGURES.get(figure).kind == Kind.PLAN) {
            targets.addAll(counts(figure));
        }
        for (Fact fact : facts) {
            if (fact.type.endsWith(".plan") && fact.is("figure", figure)) {
                var dimensions = new TreeMap<String, String>();
                ((Map<?, ?>) fact.says.get("dimensions"))
                        .forEach((name, value) -> dimensions.put(name.toString(), value.toString()));
                targets.add(new Count(
                        fact,
                        dimensions,
                        fact.day("decidedOn"),
                        null,
                        fact.number("target"),
                        new Span(fact.day("periodFrom"), fact.day("periodTo"))));
            }
        }
        return targets;
    }

    private List<Count> counts(String figure) {
        return counted.computeIfAbsent(figure, key -> FIGURES.get(key).rules.stream()
                .flatMap(rule -> facts.stream()
                        .filter(fact -> fact.type.equals(rule.type) && rule.when.test(fact))
                        .map(rule::of))
                .toList());
    }

    private static Span year(Map<String, String> asked, LocalDate asOf) {
        int year = asked.containsKey("fiscalYear") ? Integer.parseInt(asked.get("fiscalYear")) : asOf.getYear();
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static int minutes(Fact fact, String field) {
        LocalTime time = LocalTime.parse(fact.text(field));
        return time.getHour() * 60 + time.getMinute();
    }

    private static BigDecimal hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }
}

package gujeong.gateway.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import gujeong.gateway.dictionary.Dictionary;
import gujeong.gateway.dictionary.Dimension;
import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.event.TestEvent;

/**
 * A district that does not exist: records of every type, as its services would publish them, recorded, corrected to
 * other days and other words, and voided, one after the other. The same seed makes the same district.
 */
final class RandomRecords {

    private static final LocalDate FIRST = LocalDate.of(2019, 7, 1);
    private static final int DAYS = 800;
    private static final List<String> DEPARTMENTS = List.of("보건소", "기획예산과");

    private static final List<String> TYPES = List.of(
            "budget.appropriation",
            "budget.commitment",
            "budget.payment",
            "budget.reversal",
            "budget.carry-over",
            "budget.forecast",
            "budget.requirement",
            "budget.plan",
            "budget.team",
            "budget.staffing",
            "budget.council-session",
            "press.outlet",
            "press.release",
            "press.coverage",
            "press.coverage-support",
            "press.publicity-theme",
            "press.advertisement",
            "press.subscription",
            "press.meeting",
            "press.advisor",
            "press.training",
            "press.publication",
            "press.issue",
            "press.distribution",
            "press.print-material",
            "press.board",
            "press.posting",
            "press.brand-asset",
            "press.brand-usage",
            "press.sms-subscriber",
            "press.sms-dispatch",
            "press.plan");

    /** A record from one of its revisions on. */
    private record Version(TestEvent published, String type, boolean voided, Map<String, Object> facts) {}

    private final Random random;
    private final List<Figure> figures;
    private final Map<String, Dimension> dimensions;
    private final List<Version> journal = new ArrayList<>();

    RandomRecords(long seed, Dictionary dictionary, int changes) {
        random = new Random(seed);
        figures = List.copyOf(dictionary.figures());
        dimensions = dictionary.dimensions();
        var live = new ArrayList<Version>();
        for (int i = 0; i < changes; i++) {
            Version version = live.isEmpty() || random.nextInt(3) > 0 ? begun() : changed(live);
            if (!version.voided) {
                live.add(version);
            }
            journal.add(version);
        }
    }

    private Version begun() {
        String type = pick(TYPES);
        Map<String, Object> facts = facts(type);
        return new Version(TestEvent.record(type, facts), type, false, facts);
    }

    /** One of the records that are valid, which is taken out of the list, corrected or voided. */
    private Version changed(List<Version> live) {
        Version last = live.remove(random.nextInt(live.size()));
        if (random.nextInt(4) == 0) {
            return new Version(last.published.voided(), last.type, true, last.facts);
        }
        Map<String, Object> facts = facts(last.type);
        TestEvent published = last.published.corrected("voided", false);
        last.facts.keySet().forEach(published::without);
        facts.forEach(published::with);
        return new Version(published, last.type, false, facts);
    }

    /** The events of its services, in the order in which they were recorded. */
    List<TestEvent> journal() {
        return journal.stream().map(Version::published).toList();
    }

    Instant anInstant() {
        return pick(journal).published.recordedAt();
    }

    /** @param knownAt null for everything */
    ReferenceCount knownAt(Instant knownAt) {
        var last = new LinkedHashMap<UUID, Version>();
        for (Version version : journal) {
            if (knownAt == null || !version.published.recordedAt().isAfter(knownAt)) {
                last.put(version.published.id(), version);
            }
        }
        return new ReferenceCount(last.values().stream()
                .filter(version -> !version.voided)
                .map(version -> new ReferenceCount.Fact(
                        version.type, version.published.id().toString(), version.published.recordedAt(), version.facts))
                .toList());
    }

    LocalDate aDay() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Map<String, Object> facts(String type) {
        var facts = new TreeMap<String, Object>();
        LocalDate day = aDay();
        switch (type) {
            case "budget.appropriation" -> {
                money(facts);
                facts.put("kind", pick(List.of("ORIGINAL", "SUPPLEMENTARY", "TRANSFER_WITHIN")));
                facts.put("decidedOn", day);
                if (chance(30)) {
                    facts.put("fromProgramme", pick(List.of("P1", "P2")));
                    facts.put("fromProject", pick(List.of("A", "B", "C")));
                }
            }
            case "budget.commitment" -> {
                money(facts);
                facts.put("contractMethod", pick(List.of("OPEN_BID", "PRIVATE_CONTRACT")));
                facts.put("committedOn", day);
            }
            case "budget.payment" -> {
                money(facts);
                facts.put("kind", pick(List.of("ADVANCE", "PROGRESS", "COMPLETION")));
                facts.put("contractAmount", 1000 + random.nextInt(9000));
                facts.put("paidOn", day);
            }
            case "budget.reversal" -> {
                money(facts);
                facts.put("kind", pick(List.of("REDUCTION", "RETURN", "RECOVERY")));
                optional(facts, "contractMethod", List.of("OPEN_BID", "PRIVATE_CONTRACT"));
                facts.put("reversedOn", day);
            }
            case "budget.carry-over" -> {
                money(facts);
                facts.put("kind", pick(List.of("EXPLICIT", "ACCIDENTAL")));
                facts.put("status", pick(List.of("REQUESTED", "APPROVED", "APPROVED")));
                facts.put("approvedOn", day);
                optional(facts, "nextProgramme", List.of("P1", "P3"));
            }
            case "budget.forecast" -> {
                money(facts);
                int year = (int) facts.get("fiscalYear");
                facts.put("until", LocalDate.of(year, pick(List.of(6, 12)), 30).plusDays(random.nextInt(2)));
                facts.put("madeOn", day);
            }
            case "budget.requirement" -> {
                money(facts);
                optional(facts, "item", List.of("X", "Y"));
                period(facts);
                facts.put("requestedOn", day);
            }
            case "budget.plan", "press.plan" -> plan(facts, day);
            case "budget.team" -> term(facts, "establishedOn", day, "abolishedOn");
            case "budget.staffing" -> {
                facts.put("category", pick(List.of("C1", "C2")));
                facts.put("grade", pick(List.of(6, 7, 8)));
                facts.put("authorized", random.nextInt(9));
                facts.put("current", random.nextInt(9));
                facts.put("observedOn", day);
            }
            case "budget.council-session" -> {
                facts.put("number", 200 + random.nextInt(40));
                facts.put("regularMeeting", 1 + random.nextInt(2));
                facts.put("year", day.getYear());
                facts.put("reportAsOf", day);
            }
            case "press.outlet" -> {
                outletClass(facts);
                facts.put("openedOn", day);
            }
            case "press.release" -> {
                department(facts);
                topic(facts);
                if (chance(80)) {
                    term(facts, "distributedOn", day, "withdrawnOn");
                }
            }
            case "press.coverage" -> {
                outletClass(facts);
                topic(facts);
                optional(facts, "release", List.of("2020-1"));
                optional(facts, "suspectedDuplicateOf", List.of("another"));
                facts.put("publishedOn", day);
            }
            case "press.coverage-support" -> {
                department(facts);
                optional(facts, "project", List.of("A", "B"));
                facts.put("supportedOn", day);
            }
            case "press.publicity-theme" -> {
                optional(facts, "project", List.of("A", "B"));
                facts.put("startsOn", day);
                facts.put("endsOn", day.plusDays(6));
            }
            case "press.advertisement" -> {
                facts.put("kind", pick(List.of("ADVERTISEMENT", "NOTICE")));
                department(facts);
                optional(facts, "project", List.of("A", "B"));
                facts.put("runsFrom", day);
                facts.put("cost", random.nextInt(5000));
            }
            case "press.subscription" -> {
                outletClass(facts);
                facts.put("group", pick(List.of("DIVISION", "OTHER")));
                facts.put("copies", 1 + random.nextInt(9));
                facts.put("recipients", random.nextInt(9));
                facts.put("unitPrice", random.nextInt(20) * 1000);
                facts.put("startsOn", day);
                facts.put("endsOn", day.plusDays(random.nextInt(300)));
            }
            case "press.meeting" -> {
                facts.put("kind", pick(List.of("PRESS", "PLANNING", "ADVISORY")));
                optional(facts, "project", List.of("A", "B"));
                facts.put("attendees", random.nextInt(30));
                facts.put("heldOn", day);
            }
            case "press.advisor" -> {
                facts.put("group", pick(List.of("G1", "G2")));
                term(facts, "startsOn", day, "endsOn");
            }
            case "press.training" -> {
                facts.put("attendees", random.nextInt(30));
                facts.put("hours", BigDecimal.valueOf(1 + random.nextInt(16), 1));
                facts.put("heldOn", day);
            }
            case "press.publication" -> {
                facts.put("kind", pick(List.of("NEWSLETTER", "GAZETTE", "BOOK")));
                facts.put("startedOn", day);
            }
            case "press.issue" -> {
                publication(facts);
                facts.put("publicationKind", pick(List.of("NEWSLETTER", "GAZETTE")));
                facts.put("printCopies", random.nextInt(4) * 1000);
                facts.put("brailleCopies", random.nextInt(50));
                facts.put("cost", random.nextInt(1_000_000));
                facts.put("publishedOn", day);
            }
            case "press.distribution" -> {
                publication(facts);
                facts.put("copies", 1 + random.nextInt(900));
                facts.put("distributedOn", day);
            }
            case "press.print-material" -> {
                facts.put("material", pick(List.of("BOOKLET", "PLACARD")));
                department(facts);
                topic(facts);
                facts.put("quantity", 1 + random.nextInt(900));
                facts.put("cost", random.nextInt(1_000_000));
                facts.put("deliveredOn", day);
            }
            case "press.board" -> {
                facts.put("kind", pick(List.of("LED", "NOTICE", "DIGITAL")));
                facts.put("place", pick(List.of("PARK", "STATION")));
                facts.put("screens", screens());
                facts.put("opensAt", aTime());
                facts.put("closesAt", aTime());
                if (chance(80)) {
                    facts.put("widthMetres", BigDecimal.valueOf(1 + random.nextInt(900), 2));
                }
                if (chance(80)) {
                    facts.put("heightMetres", BigDecimal.valueOf(1 + random.nextInt(900), 2));
                }
                term(facts, "installedOn", day, "removedOn");
            }
            case "press.posting" -> {
                facts.put("board", pick(List.of("BOARD_1", "BOARD_2")));
                facts.put("boardKind", pick(List.of("LED", "NOTICE", "DIGITAL")));
                facts.put("startsOn", day);
            }
            case "press.brand-asset" -> {
                facts.put("kind", pick(List.of("CI", "LOGO")));
                term(facts, "adoptedOn", day, "retiredOn");
            }
            case "press.brand-usage" -> {
                facts.put("brandAsset", pick(List.of("EMBLEM", "LOGO")));
                facts.put("status", pick(List.of("REQUESTED", "GRANTED", "REFUSED")));
                facts.put("requestedOn", day);
                facts.put("decidedOn", day.plusDays(random.nextInt(20)));
            }
            case "press.sms-subscriber" -> {
                facts.put("source", pick(List.of("HOMEPAGE", "VISIT")));
                term(facts, "consentedOn", day, "withdrawnOn");
            }
            case "press.sms-dispatch" -> {
                topic(facts);
                facts.put("status", pick(List.of("PLANNED", "SENT", "SENT")));
                facts.put("sentOn", day);
                facts.put("recipients", 10 + random.nextInt(90));
                if (chance(70)) {
                    facts.put("delivered", random.nextInt(10));
                    facts.put("failed", random.nextInt(3));
                }
            }
            default -> throw new IllegalArgumentException(type);
        }
        facts.replaceAll((field, fact) -> fact instanceof LocalDate date ? date.toString() : fact);
        return facts;
    }

    private void money(Map<String, Object> facts) {
        facts.put("fiscalYear", 2019 + random.nextInt(3));
        facts.put("programme", pick(List.of("P1", "P2", "P3")));
        facts.put("project", pick(List.of("A", "B", "C")));
        facts.put("fundSource", pick(List.of("DISTRICT", "CITY")));
        facts.put("amount", 1 + random.nextInt(9999));
    }

    private void plan(Map<String, Object> facts, LocalDate day) {
        Figure figure = pick(figures);
        var dimensions = new TreeMap<String, String>();
        figure.dimensions().stream().filter(name -> chance(25)).forEach(name -> dimensions.put(name, value(name)));
        facts.put("figure", figure.key());
        facts.put("dimensions", dimensions);
        facts.put("unit", figure.unit());
        facts.put("target", random.nextInt(500));
        facts.put("decidedOn", day);
        period(facts);
    }

    String value(String dimension) {
        return switch (dimension) {
            case "fiscalYear" -> pick(List.of("2019", "2020", "2021"));
            case "programme" -> pick(List.of("P1", "P2"));
            case "project" -> pick(List.of("A", "B"));
            case "fundSource" -> pick(List.of("DISTRICT", "CITY"));
            case "grade" -> pick(List.of("6", "7", "8"));
            case "department" -> pick(DEPARTMENTS);
            default -> {
                List<String> all =
                        List.copyOf(dimensions.get(dimension).values().keySet());
                yield all.isEmpty() ? pick(List.of("G1", "PAPER", "COVID19")) : pick(all);
            }
        };
    }

    private void period(Map<String, Object> facts) {
        int year = 2019 + random.nextInt(3);
        int from = pick(List.of(1, 7));
        facts.put("periodFrom", LocalDate.of(year, from, 1));
        facts.put(
                "periodTo",
                LocalDate.of(year, from == 1 ? pick(List.of(6, 12)) : 12, 30).plusDays(random.nextInt(2)));
    }

    private void term(Map<String, Object> facts, String begin, LocalDate day, String end) {
        facts.put(begin, day);
        if (chance(60)) {
            facts.put(end, day.plusDays(chance(20) ? 0 : random.nextInt(400)));
        }
    }

    private List<Map<String, String>> screens() {
        var screens = new ArrayList<Map<String, String>>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            screens.add(Map.of("code", "S" + i, "use", pick(List.of("NOTICE", "VIDEO", "ANY"))));
        }
        return screens;
    }

    private String aTime() {
        return String.format("%02d:%02d", random.nextInt(24), random.nextInt(6) * 10);
    }

    private void outletClass(Map<String, Object> facts) {
        facts.put("outletClass", pick(List.of("NATIONAL_DAILY", "REGIONAL", "REGIONAL_ONLINE")));
    }

    private void department(Map<String, Object> facts) {
        facts.put("department", pick(DEPARTMENTS));
    }

    private void topic(Map<String, Object> facts) {
        optional(facts, "topic", List.of("COVID19", "FLOOD"));
    }

    private void publication(Map<String, Object> facts) {
        facts.put("publication", pick(List.of("PAPER", "CHILDREN")));
    }

    private void optional(Map<String, Object> facts, String field, List<String> values) {
        if (chance(60)) {
            facts.put(field, pick(values));
        }
    }
}

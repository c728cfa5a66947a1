package gujeong.gateway.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.gateway.completeness.Completeness;
import gujeong.gateway.page.PageMessages;

/**
 * The report to the council, composed for a day.
 *
 * @param asOf the last business date that counts
 * @param knownAt what was recorded later does not count; null for everything known when it was composed
 */
@Schema(name = "CouncilReport", description = "The report to the council (주요업무 보고) for a day.")
public record CouncilReport(LocalDate asOf, Instant knownAt, Cover cover, List<Chapter> chapters) {

    /**
     * @param session whom it is reported to; null when no council session is recorded for the day
     * @param sitting the days of that session
     * @param composedAt when this report was made
     * @param complete everything recorded so far is in it
     * @param figures the figures on the cover
     * @param notes what has to be said about the report as a whole
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportCover")
    public record Cover(
            Line title,
            Line session,
            String sitting,
            int year,
            String division,
            Instant composedAt,
            boolean complete,
            List<Completeness> completeness,
            List<String> notes) {

        /** An instant as people here read it. */
        public String at(Instant instant) {
            return PageMessages.instant(instant);
        }

        @JsonProperty
        public List<Cell> figures() {
            return Stream.of(title, session)
                    .filter(Objects::nonNull)
                    .flatMap(line -> line.cells().stream())
                    .toList();
        }
    }

    /** @param note text in place of sections */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportChapter")
    public record Chapter(String id, String title, List<Section> sections, String note) {

        /** The number it is printed with; the annex has none. */
        @JsonIgnore
        public String numeral() {
            return id.matches("[IV]+") ? id : null;
        }
    }

    /**
     * @param id such as {@code II.3}
     * @param team who is responsible
     * @param milestones what is to be done when
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ReportSection")
    public record Section(
            String id,
            String title,
            String team,
            Line purpose,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Line> lines,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Table> tables,
            List<Stage> milestones,
            String note) {

        public static Section of(String id, String title, Table table) {
            return new Section(id, title, null, null, List.of(), List.of(table), List.of(), null);
        }

        public static Section of(String id, String title, List<Line> lines, String note) {
            return new Section(id, title, null, null, lines, List.of(), List.of(), note);
        }

        /** The number within its chapter. */
        @JsonIgnore
        public String number() {
            return id.substring(id.lastIndexOf('.') + 1);
        }

        /** Its lines from top to bottom. */
        @JsonIgnore
        public List<Outline> outline() {
            return Outline.of(lines);
        }

        /** The number of the note that says why a figure is not known. */
        public int noteOf(Cell cell) {
            return unrecorded().indexOf(cell) + 1;
        }

        /** Why figures are not known, and which they are. */
        @JsonIgnore
        public Map<String, List<Cell>> reasons() {
            return unrecorded().stream()
                    .collect(Collectors.groupingBy(Cell::reason, LinkedHashMap::new, Collectors.toList()));
        }

        /** The figures of its text that are not known, each of them once. */
        @JsonIgnore
        public List<Cell> unrecorded() {
            return Stream.concat(Stream.ofNullable(purpose), lines.stream())
                    .flatMap(line -> line.cells().stream())
                    .filter(cell -> !cell.known())
                    .distinct()
                    .toList();
        }
    }

    /** Something that is done, or to be done, within a time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportMilestone")
    public record Stage(String title, LocalDate startsOn, LocalDate endsOn, String printed, String status, String of) {}
}

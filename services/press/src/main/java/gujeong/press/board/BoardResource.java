package gujeong.press.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import gujeong.kernel.problem.Refusal;
import gujeong.kernel.record.RecordResource;
import gujeong.kernel.record.Values;

@Path("/api/v1/press/boards")
@Tag(name = "Boards", description = "LED boards (전광판), notice boards (홍보판) and digital boards, with their screens")
public class BoardResource extends RecordResource<Board, BoardFacts, Board.State> {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-12-31T00:00:00Z");

    private final Boards boards;
    private final Bookings bookings;
    private final Clock clock;

    BoardResource(Boards boards, Bookings bookings, Clock clock) {
        super(boards);
        this.boards = boards;
        this.bookings = bookings;
        this.clock = clock;
    }

    @GET
    @Path("{id}/now")
    @Transactional
    @Operation(operationId = "watch", summary = "Say what runs on each screen and what is next")
    public BoardNow now(
            @RestPath UUID id,
            @Parameter(
                            description = "The moment asked about; now unless given.",
                            schema = @Schema(format = "date-time"),
                            example = "2020-10-31T05:30:00Z")
                    @RestQuery
                    String at) {
        Board board = boards.get(id);
        Instant moment = at == null ? clock.instant() : moment(at);
        LocalDate today = LocalDate.ofInstant(moment, clock.getZone());
        List<Booking> posted = bookings.on(List.of(board.facts().code()), today, Board.NEVER);
        return BoardNow.of(board, posted, moment, clock.getZone());
    }

    private static Instant moment(String text) {
        try {
            Instant moment = (Instant) Values.parse(Instant.class, text);
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw new IllegalArgumentException("must lie between the years 1900 and 2100");
            }
            return moment;
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("at", e.getMessage());
        }
    }
}

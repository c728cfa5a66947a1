package gujeong.press.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import gujeong.kernel.constraints.TimeParameters;
import gujeong.kernel.record.RecordResource;
import gujeong.kernel.security.Roles;

@Path("boards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Boards", description = "LED boards (전광판), notice boards (홍보판) and digital boards, with their screens")
public class BoardResource extends RecordResource<Board, BoardFacts, Board.State> {

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
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "watch", summary = "Say what runs on each screen and what is next")
    public BoardNow now(
            @RestPath UUID id,
            @Parameter(
                            description = "The instant; now unless given.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
                            example = "2020-10-31T05:30:00Z")
                    @RestQuery
                    String at) {
        Instant moment = at == null ? clock.instant() : TimeParameters.moment("at", at);
        Board board = boards.get(id);
        LocalDate today = LocalDate.ofInstant(moment, clock.getZone());
        NowAndNext view = new NowAndNext(LocalDateTime.ofInstant(moment, clock.getZone()));
        bookings.each(List.of(new Bookings.Asked(board.facts().code(), today, Board.NEVER)), view);
        return BoardNow.of(board, view.all(), moment, clock.getZone());
    }
}

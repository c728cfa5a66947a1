package gujeong.press.board;

import java.util.UUID;

/** A posting as its board sees it. */
public record Booking(UUID id, String board, String screen, String title, String requestedBy, Slot slot) {}

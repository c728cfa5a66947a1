package gujeong.gateway.event;

import java.util.UUID;

/** Which revision of which record an event is about. */
public record Revision(UUID recordId, int number) {}

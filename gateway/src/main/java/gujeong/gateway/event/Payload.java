package gujeong.gateway.event;

/**
 * The value of an event as far as it was taken into memory.
 *
 * @param bytes all of it, or its beginning when it is larger than an event may be
 * @param size bytes of the whole value
 */
public record Payload(byte[] bytes, int size) {}

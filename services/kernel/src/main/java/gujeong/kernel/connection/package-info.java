/**
 * How long a caller's connection is waited for. Vert.x closes a connection only when nothing at all moves on it, so a
 * caller that sends a byte now and then, or never reads its answer, would keep it for ever. Every server socket of the
 * process is watched, also those that are opened by extensions. Uses {@code gujeong.connections.*}; owns nothing.
 */
package gujeong.kernel.connection;

/**
 * The local stack and its command line: a PostgreSQL, a Kafka, the services and the gateway as processes on loopback,
 * started, watched and stopped by one command, and the example data sent through the public API.
 *
 * <p>Owns the state folder ({@code .gujeong} in the repository, or {@code $GUJEONG_HOME}). It starts the services from
 * what Maven built and knows of them only their name, port and folder; it uses the engines, and the API like any other
 * caller.
 */
package gujeong.local;

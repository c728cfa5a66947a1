/**
 * The engine room: a real PostgreSQL and a real Kafka broker as child processes on loopback, for tests and for the
 * local stack. No container, no installed package, no privileges: the binaries come from the Maven repository.
 *
 * <p>Owns the folders of a {@link gujeong.engines.EngineHome} that are named after its processes, and a cache of the unpacked
 * PostgreSQL. It knows no service and no framework; everybody may use it.
 */
package gujeong.engines;

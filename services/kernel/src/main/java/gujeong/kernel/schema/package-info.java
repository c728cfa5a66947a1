/**
 * The version of a service's tables: the step {@code migrate}, which changes them as their owner, and the check by which
 * the service, which cannot change them, starts only on the version it was built for. Owns the main class of every
 * service.
 */
package gujeong.kernel.schema;

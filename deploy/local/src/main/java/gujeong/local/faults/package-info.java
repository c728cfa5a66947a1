/**
 * The fault suite: starts a stack of its own, lets clerks write to it, breaks something, heals it, and checks that what
 * is promised still holds ({@link gujeong.local.faults.Invariants}). A {@link gujeong.local.faults.FaultCase} is one way to
 * break something; {@link gujeong.local.faults.FaultCatalogue} lists them all.
 *
 * <p>Owns a folder that goes when it ends. It writes through the public API like any caller, and reads the databases and
 * the topic for itself, so that nothing has to be taken at the word of the system it judges.
 */
package gujeong.local.faults;

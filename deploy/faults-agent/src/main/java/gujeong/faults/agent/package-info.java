/**
 * A Java agent that the fault suite, and nobody else, loads into the services: it ends the process between two named
 * steps, or switches off what a promise rests on, when a file of the point's name appears. The services know nothing of
 * it and hold no hook for it. A point whose method is gone ends the process: it must never pass for a fault survived.
 *
 * <p>The advice is written into the services' own methods and uses only the JDK.
 */
package gujeong.faults.agent;

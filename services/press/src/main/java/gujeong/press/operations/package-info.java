/**
 * What operators may ask of this service. Owns nothing: the journal, its relay and the recount are the kernel's; what is
 * recounted is said in {@code recount/*.sql}.
 */
package gujeong.press.operations;

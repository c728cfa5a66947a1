/**
 * The benchmarks behind {@code gujeong bench}: how fast a stack of their own is, beside the plain limit of the same
 * work measured in the same run, turn by turn. Each row is one question; none of them is a test, and none asserts a
 * time.
 *
 * <p>Owns a state folder below the build's, which goes when it is done. Uses the stack as {@code up} starts it, the
 * services' HTTP interface, and, for the plain side and for data in bulk, their tables and topics.
 */
package gujeong.local.bench;

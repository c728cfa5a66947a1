/**
 * How a request is refused: the catalogue of problems, their body, and the one place where exceptions become responses.
 */
package gujeong.kernel.problem;

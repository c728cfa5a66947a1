/** How a request is refused: the catalogue of problems, their body, and the one place where exceptions become answers. */
package gujeong.kernel.problem;

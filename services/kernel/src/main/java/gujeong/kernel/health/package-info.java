/** How health checks are run: apart from the threads that serve requests. */
package gujeong.kernel.health;

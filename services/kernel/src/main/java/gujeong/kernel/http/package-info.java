/** What every HTTP request of every service shares: its id, its size limit, the clock. */
package gujeong.kernel.http;

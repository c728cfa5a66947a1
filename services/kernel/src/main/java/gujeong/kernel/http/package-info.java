/**
 * What every HTTP request of every service shares: its id, the clock, how much heavy work is done at once, and how much of
 * what callers send is taken at once: bounded in bytes, large files on disk.
 */
package gujeong.kernel.http;

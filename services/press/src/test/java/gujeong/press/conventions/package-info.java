/** What the kernel promises of every service, asked of this one. */
package gujeong.press.conventions;

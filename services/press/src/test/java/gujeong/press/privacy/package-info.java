/** Tests of what becomes of personal data: who sees it, how it ends, and where it must never be found. */
package gujeong.press.privacy;

/**
 * What privacy officers read about the personal data of this service, and its keys. Owns nothing: the access log, the
 * register of destructions and the keys are the kernel's.
 */
package gujeong.press.privacy;

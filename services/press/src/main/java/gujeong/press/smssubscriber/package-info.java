/**
 * Who receives the office's SMS alerts (문자알림서비스): consent, withdrawal, destruction. Owns the table
 * {@code sms_subscriber}, whose telephone numbers the kernel seals; hands the numbers of those who are subscribed, one by
 * one, to who sends.
 */
package gujeong.press.smssubscriber;

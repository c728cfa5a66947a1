/**
 * Messages sent to all who subscribed to the SMS alerts: planned, handed to the carrier, and what the carrier reports.
 * Owns the table {@code sms_dispatch} and the spool folder; reads the numbers from {@code gujeong.press.smssubscriber},
 * which stay nowhere but in the file for the carrier.
 */
package gujeong.press.smsdispatch;

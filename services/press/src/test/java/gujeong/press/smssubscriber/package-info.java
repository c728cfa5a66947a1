/** Tests of subscribers; residents for the tests of others. */
package gujeong.press.smssubscriber;

/**
 * The papers the division subscribes to (신문구독) for itself and for others. Owns the table {@code subscription}.
 */
package gujeong.press.subscription;

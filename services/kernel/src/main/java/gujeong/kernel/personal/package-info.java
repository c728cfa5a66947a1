/**
 * Values about persons, such as telephone numbers: sealed in the database, found by keyed hash, masked wherever they are
 * printed, opened only for a stated purpose, destroyed for good. A record type holds such a value by having a component
 * of a {@link gujeong.kernel.personal.PersonalValue} type among its facts. Owns the tables {@code personal_access} and
 * {@code personal_destruction} ({@code db/personal}, for services that hold such values) and the keyset file.
 */
package gujeong.kernel.personal;

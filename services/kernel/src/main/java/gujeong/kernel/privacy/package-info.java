/**
 * What may be done with records about persons: disclosed for a purpose, searched by a value, destroyed when their time
 * is over. Stands on records and on what keeps personal values.
 */
package gujeong.kernel.privacy;

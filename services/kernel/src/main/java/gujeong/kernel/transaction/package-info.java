/** What holds for every transaction of a service, wherever it begins. Owns no tables. */
package gujeong.kernel.transaction;

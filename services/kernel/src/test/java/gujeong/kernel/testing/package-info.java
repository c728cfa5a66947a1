/** What the tests of every service share: real engines and tokens. */
package gujeong.kernel.testing;

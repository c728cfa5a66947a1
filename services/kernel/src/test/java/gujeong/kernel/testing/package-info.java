/** What the tests of every service share: real engines, tokens, and what a clerk does. */
package gujeong.kernel.testing;

/**
 * Who may do what: the roles, which of them imply others, and the caller's name for the journal. Tokens are verified in
 * every service: signature, issuer, audience and expiry, the last to the second. Every endpoint method names its roles;
 * one that does not is closed.
 */
package gujeong.kernel.security;

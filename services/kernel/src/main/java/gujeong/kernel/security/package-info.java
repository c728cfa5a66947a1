/** Who may do what: the roles, and the caller's name for the journal. Tokens are verified in every service. */
package gujeong.kernel.security;

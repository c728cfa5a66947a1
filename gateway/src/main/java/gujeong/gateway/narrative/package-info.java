/**
 * The records whose words a report prints: briefs, milestones, teams and duties, the division's profile, as they were
 * on the day. Owns no tables.
 */
package gujeong.gateway.narrative;

/**
 * What people state about a record, described once by reflection: the components of the facts, their columns, natural
 * keys and references; and how their values are written as text and as JSON. Knows nothing of how records are kept.
 */
package gujeong.kernel.facts;

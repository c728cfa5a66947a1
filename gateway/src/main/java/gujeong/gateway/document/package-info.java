/**
 * What a report is made of: text, tables and figures as they are printed, with the key each figure can be opened by,
 * and the report's Korean words in {@code messages/report.properties}. Knows nothing of where its contents come from.
 */
package gujeong.gateway.document;

/**
 * What the outlets reported about the district: that they did and where, never the article's text (copyright). Owns the
 * table {@code coverage}; refers to outlets and to the releases coverage stems from.
 */
package gujeong.press.coverage;

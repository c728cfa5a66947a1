/**
 * The symbols of the district (CI, BI, 슬로건, 캐릭터): what they are, in which versions they are valid, and who asked to use
 * them. Owns the tables {@code brand_asset}, {@code brand_version} and {@code brand_usage}.
 */
package gujeong.press.brand;

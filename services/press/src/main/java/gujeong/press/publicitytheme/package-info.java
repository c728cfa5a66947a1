/** Themes of the weekly and longer publicity planning (홍보 기획). Owns the table {@code publicity_theme}. */
package gujeong.press.publicitytheme;

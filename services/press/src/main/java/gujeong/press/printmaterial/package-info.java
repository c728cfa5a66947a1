/** Printed publicity material (홍보물): posters, leaflets, placards, booklets. Owns the table {@code print_material}. */
package gujeong.press.printmaterial;

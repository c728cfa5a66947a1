/** Lists by keyset: pages that cost the same at any depth. */
package gujeong.kernel.paging;

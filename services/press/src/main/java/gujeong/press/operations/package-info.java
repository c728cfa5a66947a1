/** What operators may ask of this service. Owns nothing: the journal and its relay are the kernel's. */
package gujeong.press.operations;

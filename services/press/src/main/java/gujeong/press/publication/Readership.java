package gujeong.press.publication;

/** For whom a publication is made. */
public enum Readership {
    RESIDENTS,
    CHILDREN,
    SENIORS,
    ALL
}

package gujeong.press.publication;

/** What a publication is. */
public enum PublicationKind {
    /** News for residents (소식지). */
    NEWSLETTER,
    /** The official gazette (구보). */
    GAZETTE,
    /** A book, such as the district history (구지). */
    BOOK
}

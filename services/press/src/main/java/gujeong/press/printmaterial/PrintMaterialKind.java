package gujeong.press.printmaterial;

/** What was printed. */
public enum PrintMaterialKind {
    /** Posters and leaflets (포스터·전단지), counted in sheets. */
    POSTER_LEAFLET,
    /** Banners on a stand (배너). */
    BANNER_STAND,
    /** Placards hung up outdoors (현수막). */
    PLACARD,
    /** Booklets (책자), counted in copies. */
    BOOKLET,
    OTHER
}

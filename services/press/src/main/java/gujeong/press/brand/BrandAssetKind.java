package gujeong.press.brand;

/** The kinds of the district's symbols. */
public enum BrandAssetKind {
    /** Corporate identity: the emblem of the district. */
    CI,
    /** Brand identity: the sign under which it presents itself. */
    BI,
    LOGO,
    SLOGAN,
    CHARACTER
}

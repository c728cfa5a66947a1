package gujeong.press.brand;

/** What stands for the district. */
public enum BrandAssetKind {
    /** Corporate identity: the emblem of the district. */
    CI,
    /** Brand identity: the sign under which it presents itself. */
    BI,
    LOGO,
    SLOGAN,
    CHARACTER
}

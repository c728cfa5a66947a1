package gujeong.press.advertisement;

/** Why the space was bought. */
public enum AdvertisementKind {
    /** To promote a policy or the district (광고). */
    ADVERTISEMENT,
    /** To make known what the law requires to be made known (신문공고). */
    NOTICE
}

package gujeong.gateway.dictionary;

/** What something is called, in Korean and in English. */
public record Label(String ko, String en) {}

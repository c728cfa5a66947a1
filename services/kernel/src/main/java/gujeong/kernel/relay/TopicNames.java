package gujeong.kernel.relay;

/** What the topics of a service are called, for who writes and who reads them. */
public final class TopicNames {

    private static final String HOUSE = "gujeong.";
    private static final String RECORDS = ".records";
    private static final String WATERMARKS = ".watermarks";

    private TopicNames() {}

    /** The topic of a service's events, kept for ever. */
    public static String records(String service) {
        return HOUSE + service + RECORDS;
    }

    /** The topic on which a service says how far its journal has come. */
    public static String watermarks(String service) {
        return HOUSE + service + WATERMARKS;
    }

    /** Whether it is the topic of some service's events. */
    public static boolean isOfRecords(String topic) {
        return topic.endsWith(RECORDS);
    }
}

package gujeong.gateway.measure;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import gujeong.gateway.series.Posting;

/** Postings as a test reads them: {@code figure{dimensions} day quantity}, of a plan with its period before them. */
public final class PostingText {

    private PostingText() {}

    /** @param fields of the state as JSON without braces, with ' for " */
    public static List<String> measure(String recordType, String fields) {
        return Sources.find(recordType).orElseThrow().postings(state(fields)).stream()
                .map(PostingText::text)
                .toList();
    }

    public static String text(Posting posting) {
        return (posting.series().period() == null
                        ? ""
                        : "plan " + posting.series().period() + " ")
                + posting.series().figure() + "{" + posting.series().dimensions() + "} " + posting.day() + " "
                + posting.quantity().toPlainString();
    }

    private static State state(String fields) {
        try {
            return new State(new JsonMapper().readTree("{" + fields.replace('\'', '"') + "}"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package gujeong.kernel.testing.access;

import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.joining;

/**
 * An operation as an API document declares it.
 *
 * @param roles of which a caller needs one; empty for an operation that is open to everybody
 * @param bodyType the media type of its body; null for none
 * @param numbers its query parameters that are whole numbers
 * @param answerTypes the media types it answers in when it does what it is asked
 * @param aboutPeople whether its answers may say something about a person whose data is protected
 */
record ApiOperation(
        String method,
        String path,
        Set<String> roles,
        String bodyType,
        Set<String> numbers,
        Set<String> answerTypes,
        boolean aboutPeople) {

    private static final String NO_RECORD = "01900000-0000-7000-8000-000000000000";

    /** In what it answers: each form may have a method of its own. */
    List<String> forms() {
        return answerTypes.isEmpty() ? List.of("*/*") : List.copyOf(answerTypes);
    }

    boolean isOpen() {
        return roles.isEmpty();
    }

    boolean letsIn(Set<String> held) {
        return isOpen() || roles.stream().anyMatch(held::contains);
    }

    /** A request that changes nothing when it is let in: it asks for no record there is, and numbers of a change are none. */
    String harmless() {
        String query = numbers.stream().map(name -> name + "=x").collect(joining("&"));
        String target = path.replaceAll("\\{[^}]+}", NO_RECORD);
        return query.isEmpty() || method.equals("GET") ? target : target + "?" + query;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

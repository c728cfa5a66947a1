package gujeong.press.issue;

/** By which other records name an issue. */
public record IssueKey(String publication, String number) {

    @Override
    public String toString() {
        return publication + " " + number;
    }
}

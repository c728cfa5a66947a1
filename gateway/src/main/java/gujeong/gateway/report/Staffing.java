package gujeong.gateway.report;

import java.util.List;
import java.util.stream.IntStream;

import gujeong.gateway.measure.Dimensions;

/** 인력: the posts of the division, its people, and by how many they differ. */
final class Staffing {

    /** In the order of the reports. */
    private static final List<String> CATEGORIES = List.of("GENERAL", "MANAGEMENT_OPERATION", "SPECIAL_TERM");

    private static final List<String> FIGURES = List.of("authorized", "current", "variance");
    private static final int FIRST_GRADE = 4;
    private static final int LAST_GRADE = 9;

    private Staffing() {}

    static Part<Table> table() {
        Grid grid = new Grid(null, Wording.say("unitPeople"), Wording.say("kind")).column(Wording.say("total"), null);
        for (String category : CATEGORIES) {
            IntStream.rangeClosed(FIRST_GRADE, LAST_GRADE).forEach(grade -> grid.column(post(category, grade)));
        }
        for (String figure : FIGURES) {
            String key = "organization.staff." + figure;
            grid.row(new Grid.Row(Wording.say(figure), null, null, key, Dimensions.NONE, false));
        }
        return grid.part();
    }

    /** Left out when nobody has ever counted such posts. */
    private static Grid.Column post(String category, int grade) {
        String group = Wording.say(category);
        String head = Wording.say("grade", grade);
        return new Grid.Column(
                new Table.Column(group + " " + head, head, group, null),
                null,
                Dimensions.of("category", category).with("grade", grade),
                null,
                true);
    }
}

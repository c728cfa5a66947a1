package gujeong.gateway.report;

import java.util.List;

import gujeong.gateway.measure.Dimensions;
import gujeong.gateway.report.Contents.Posts;
import gujeong.gateway.report.Contents.Profile;

/** 인력: the posts of the division, its people, and by how many they differ. */
final class Staffing {

    private static final List<String> FIGURES =
            List.of("organization.staff.authorized", "organization.staff.current", "organization.staff.variance");

    private Staffing() {}

    static Part<Table> table(Contents contents, Headings headings) {
        Profile profile = contents.currentProfile().orElse(Profile.NONE);
        Grid grid = new Grid(null, Wording.say("unitPeople"), Wording.say("kind"))
                .column(Grid.Column.of(Table.Column.plain(Wording.say("total")), null));
        contents.countedPosts().forEach(posts -> grid.column(column(posts, profile)));
        for (String figure : FIGURES) {
            grid.row(new Grid.Row(headings.figure(figure), null, null, figure, Dimensions.NONE, false));
        }
        return grid.part();
    }

    /** Left out when nobody counts such posts any more. */
    private static Grid.Column column(Posts posts, Profile profile) {
        String group = profile.nameOfPosts(posts.category());
        String head = Wording.say("grade", posts.grade());
        return new Grid.Column(
                new Table.Column(group + " " + head, head, group, null),
                null,
                Dimensions.of("category", posts.category()).with("grade", posts.grade()),
                null,
                true);
    }
}

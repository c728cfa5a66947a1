package gujeong.gateway.report;

import java.util.List;

import gujeong.gateway.document.ReportMessages;
import gujeong.gateway.document.Table;
import gujeong.gateway.narrative.NarrativeRecords;
import gujeong.gateway.narrative.NarrativeRecords.Posts;
import gujeong.gateway.narrative.NarrativeRecords.Profile;
import gujeong.gateway.series.Dimensions;

/** 인력: the posts of the division, its people, and by how many they differ. */
final class Staffing {

    private static final List<String> FIGURES =
            List.of("organization.staff.authorized", "organization.staff.current", "organization.staff.variance");

    private Staffing() {}

    static Deferred<Table> table(NarrativeRecords records, Headings headings) {
        Profile profile = records.currentProfile().orElse(Profile.NONE);
        TableBuilder builder = new TableBuilder(null, ReportMessages.say("unitPeople"), ReportMessages.say("kind"))
                .column(TableBuilder.Column.of(Table.Column.plain(ReportMessages.say("total")), null));
        records.countedPosts().forEach(posts -> builder.column(column(posts, profile)));
        for (String figure : FIGURES) {
            builder.row(new TableBuilder.Row(headings.figure(figure), null, null, figure, Dimensions.NONE, false));
        }
        return builder.part();
    }

    /** Left out when nobody counts such posts any more. */
    private static TableBuilder.Column column(Posts posts, Profile profile) {
        String group = profile.nameOfPosts(posts.category());
        String head = ReportMessages.say("grade", posts.grade());
        return new TableBuilder.Column(
                new Table.Column(group + " " + head, head, group, null),
                null,
                Dimensions.of("category", posts.category()).with("grade", posts.grade()),
                null,
                true);
    }
}

package gujeong.gateway.narrative;

import gujeong.gateway.series.Dimensions;

/** What a brief, a milestone, a requirement is about: a programme or a project of a year; both null for neither. */
public record Subject(int fiscalYear, String programme, String project) {

    public Dimensions dimensions() {
        return Dimensions.of("fiscalYear", fiscalYear)
                .with("programme", programme)
                .with("project", project);
    }
}

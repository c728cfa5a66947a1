package gujeong.gateway.report;

import gujeong.gateway.measure.Dimensions;

/** What a brief, a milestone, a requirement is about: a programme or a project of a year; both null for neither. */
record Subject(int fiscalYear, String programme, String project) {

    Dimensions dimensions() {
        return Dimensions.of("fiscalYear", fiscalYear)
                .with("programme", programme)
                .with("project", project);
    }
}

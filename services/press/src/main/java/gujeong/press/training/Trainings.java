package gujeong.press.training;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All trainings. */
@ApplicationScoped
public class Trainings extends Records<Training, TrainingFacts> {

    Trainings() {
        super(Training.class, TrainingFacts.class);
    }

    @Override
    protected Training open(TrainingFacts facts) {
        return new Training(facts);
    }
}

package gujeong.press.training;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("trainings")
@Tag(name = "Trainings", description = "Trainings on press and publicity work (언론·홍보 역량강화 교육)")
public class TrainingResource extends RepeatableResource<Training, TrainingFacts, Training.State> {

    TrainingResource(Trainings trainings) {
        super(trainings);
    }
}

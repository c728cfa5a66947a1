package gujeong.press.operations;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import gujeong.kernel.testing.RealEngines;
import gujeong.kernel.testing.TableConventions;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = RealEngines.class, initArgs = @ResourceArg(name = "service", value = "press"))
class TableConventionsIT {

    @Inject
    EntityManager em;

    @Test
    void every_component_of_every_type_has_the_column_the_kernel_asks_for() {
        assertThat(TableConventions.missingColumns(em)).isEmpty();
    }

    @Test
    void what_may_be_stated_twice_is_compared_by_an_index() {
        assertThat(TableConventions.notComparedByIndex(em)).isEmpty();
    }
}

package gujeong.kernel.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.Text;

/** Facts of a record type that only the tests of the kernel know. */
public record Sample(
        @NaturalKey @NotNull @Code String code,
        @Text(max = 20) String title,
        Kind kind,
        BigDecimal quantity,
        List<String> lines,
        @BusinessDay @NotNull @Day LocalDate happenedOn)
        implements Facts {

    public enum Kind {
        SMALL,
        LARGE
    }
}

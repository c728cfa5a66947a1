package gujeong.press.issue;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.constraints.Won;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.NaturalKey;
import gujeong.kernel.facts.RefersTo;
import gujeong.press.publication.Publication;

/**
 * An issue of a publication, in all the forms it appears in.
 *
 * @param publication the publication's code
 * @param number what it is called within the publication, such as 2020-05 or 제312호
 * @param printCopies copies printed in ink; 0 if it is not printed
 * @param brailleCopies copies in braille (점자); 0 if there is no such edition
 * @param mobile whether there is a mobile edition
 * @param cost won, for all editions together
 * @param contributions how many pieces residents wrote or drew (구민 참여); absent where nobody counts them
 * @param contents what is in it, line by line, such as the ordinances of a gazette
 */
@Embeddable
public record IssueFacts(
        @NaturalKey @RefersTo(Publication.class) @NotNull @Code String publication,
        @NaturalKey @NotNull @Text(max = 40) String number,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate publishedOn,
        @NotNull @Min(1) @Max(10_000) Integer pages,
        @NotNull @Min(0) @Max(MOST_COPIES) Integer printCopies,
        @NotNull @Min(0) @Max(MOST_COPIES) Integer brailleCopies,
        @NotNull Boolean mobile,
        @NotNull @Won(min = 0) Long cost,
        @Min(0) @Max(10_000) Integer contributions,
        @Text(max = 4000, lines = true) String contents)
        implements Facts {

    public static final int MOST_COPIES = 10_000_000;

    IssueKey key() {
        return new IssueKey(publication, number);
    }
}

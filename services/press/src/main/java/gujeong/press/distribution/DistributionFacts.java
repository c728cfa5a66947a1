package gujeong.press.distribution;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import gujeong.kernel.constraints.Code;
import gujeong.kernel.constraints.Day;
import gujeong.kernel.constraints.PastOrToday;
import gujeong.kernel.constraints.Text;
import gujeong.kernel.facts.BusinessDay;
import gujeong.kernel.facts.Facts;
import gujeong.kernel.facts.RefersTo;
import gujeong.press.issue.Issue;
import gujeong.press.issue.IssueFacts;
import gujeong.press.issue.IssueKey;
import gujeong.press.publication.Publication;

/**
 * Copies of an issue that went out (배부).
 *
 * @param publication the publication's code
 * @param issue the issue's number within the publication
 * @param recipientGroup who got them, such as 통·반장; never a person
 * @param place where they went, such as 주민센터
 */
@Embeddable
@Schema(name = "PressDistributionFacts")
public record DistributionFacts(
        @RefersTo(Publication.class) @NotNull @Code String publication,
        @RefersTo(value = Issue.class, key = "number", within = "publication") @NotNull @Text(max = 40) String issue,
        @NotNull @Text(max = 100) String recipientGroup,
        @NotNull @Text(max = 100) String place,
        @NotNull @Min(1) @Max(IssueFacts.MOST_COPIES) Integer copies,
        @BusinessDay @NotNull @PastOrToday @Day LocalDate distributedOn)
        implements Facts {

    IssueKey issueKey() {
        return new IssueKey(publication, issue);
    }
}

package gujeong.press.publicitytheme;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import gujeong.kernel.record.RepeatableResource;

@Path("publicity-themes")
@Tag(
        name = "Publicity themes",
        description = "Themes of the weekly and longer publicity planning (홍보 기획), from an issue to what came of it")
public class PublicityThemeResource
        extends RepeatableResource<PublicityTheme, PublicityThemeFacts, PublicityTheme.State> {

    PublicityThemeResource(PublicityThemes publicityThemes) {
        super(publicityThemes);
    }
}

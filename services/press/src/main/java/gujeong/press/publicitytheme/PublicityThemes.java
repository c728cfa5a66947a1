package gujeong.press.publicitytheme;

import jakarta.enterprise.context.ApplicationScoped;

import gujeong.kernel.record.Records;

/** All themes of publicity. */
@ApplicationScoped
public class PublicityThemes extends Records<PublicityTheme, PublicityThemeFacts> {

    PublicityThemes() {
        super(PublicityTheme.class, PublicityThemeFacts.class);
    }

    @Override
    protected PublicityTheme open(PublicityThemeFacts facts) {
        return new PublicityTheme(facts);
    }
}

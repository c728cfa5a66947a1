package gujeong.gateway.figure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import gujeong.gateway.dictionary.Figure;
import gujeong.gateway.figure.FigureView.EntryList;

/** The pages of this package, {@code templates/figure/}. */
@CheckedTemplate(basePath = "figure")
final class Templates {

    private Templates() {}

    /** @param back where the reader came from */
    static native TemplateInstance dictionary(DictionaryView view, String back);

    static native TemplateInstance figure(FigureView view);

    /** @param back the page of the value they make */
    static native TemplateInstance entries(Figure figure, EntryList entries, String back);
}

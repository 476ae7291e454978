package fr.guichet.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the pages: {@code templates/pages/}. Fragments beside them can be overridden by an operator's files, too. */
@CheckedTemplate(basePath = "pages")
final class PageTemplates {

    private PageTemplates() {}

    static native TemplateInstance home(HomePage page, String canonical);

    static native TemplateInstance choose(ChoosePage page, String canonical);

    static native TemplateInstance results(ResultsPage page, String canonical);

    static native TemplateInstance centre(CentrePage page, String canonical);

    static native TemplateInstance status(StatusPage page, String canonical);

    static native TemplateInstance departement(DepartementPage page, String canonical);

    static native TemplateInstance map(MapPage page, String canonical);

    static native TemplateInstance builder(BuilderPage page, String canonical);

    static native TemplateInstance embed(EmbedPage page);

    /**
     * @param name of the centre
     * @param path of its page
     * @param around the address of a search around it
     */
    static native TemplateInstance thanks(String name, String path, String around, String canonical);

    static native TemplateInstance plan(List<InfoResource.Line> departements, String canonical);

    /** @param status of HTTP */
    static native TemplateInstance problem(int status, String detail, String canonical);
}

package fr.guichet.web.templates;

import fr.guichet.web.InfoResource;
import fr.guichet.web.StatusPage;
import fr.guichet.web.centre.CentrePage;
import fr.guichet.web.embed.BuilderPage;
import fr.guichet.web.embed.EmbedPage;
import fr.guichet.web.map.MapPage;
import fr.guichet.web.search.ChoosePage;
import fr.guichet.web.search.DepartementPage;
import fr.guichet.web.search.HomePage;
import fr.guichet.web.search.ResultsPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the pages: {@code templates/pages/}. Fragments beside them can be overridden by an operator's files, too. */
@CheckedTemplate(basePath = "pages")
public final class PageTemplates {

    private PageTemplates() {}

    public static native TemplateInstance home(HomePage page, String canonical);

    public static native TemplateInstance choose(ChoosePage page, String canonical);

    public static native TemplateInstance results(ResultsPage page, String canonical);

    public static native TemplateInstance centre(CentrePage page, String canonical);

    public static native TemplateInstance status(StatusPage page, String canonical);

    public static native TemplateInstance departement(DepartementPage page, String canonical);

    public static native TemplateInstance map(MapPage page, String canonical);

    public static native TemplateInstance builder(BuilderPage page, String canonical);

    public static native TemplateInstance embed(EmbedPage page);

    /**
     * @param name of the centre
     * @param path of its page
     * @param around the address of a search around it
     */
    public static native TemplateInstance thanks(String name, String path, String around, String canonical);

    public static native TemplateInstance plan(List<InfoResource.Line> departements, String canonical);

    /** @param status of HTTP */
    public static native TemplateInstance problem(int status, String detail, String canonical);
}

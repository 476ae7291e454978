package fr.guichet.web.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package: {@code templates/pages/}. */
@CheckedTemplate(basePath = "pages")
final class Templates {

    private Templates() {}

    static native TemplateInstance home(HomeResource.HomePage page, String canonical);

    static native TemplateInstance choose(ChoosePage page, String canonical);

    static native TemplateInstance results(ResultsPage page, String canonical);

    static native TemplateInstance departement(DepartementResource.DepartementPage page, String canonical);
}

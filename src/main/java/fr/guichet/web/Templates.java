package fr.guichet.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of this package: {@code templates/pages/}. */
@CheckedTemplate(basePath = "pages")
final class Templates {

    private Templates() {}

    static native TemplateInstance status(StatusResource.StatusPage page, String canonical);

    static native TemplateInstance plan(List<InfoResource.Line> departements, String canonical);

    static native TemplateInstance problem(int status, String detail, String canonical);
}

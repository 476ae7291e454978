package fr.guichet.web.embed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package: {@code templates/pages/}. */
@CheckedTemplate(basePath = "pages")
final class Templates {

    private Templates() {}

    static native TemplateInstance builder(BuilderResource.BuilderPage page, String canonical);

    static native TemplateInstance embed(EmbedResource.EmbedPage page);
}

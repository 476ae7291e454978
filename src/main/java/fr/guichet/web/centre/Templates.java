package fr.guichet.web.centre;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this package: {@code templates/pages/}. */
@CheckedTemplate(basePath = "pages")
final class Templates {

    private Templates() {}

    static native TemplateInstance centre(CentrePage page, String canonical);

    /**
     * @param name of the centre
     * @param path of its page
     * @param around address of a search around it
     */
    static native TemplateInstance thanks(String name, String path, String around, String canonical);
}

package fr.guichet.web;

import fr.guichet.api.http.Problem;
import fr.guichet.web.templates.HtmlPostProcessor;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Renders a problem as a page where the client accepts HTML. API clients get the problem details. */
public class ProblemPages {

    private static final List<String> NOT_PAGES = List.of("api/", "ops/", "q/");

    @ServerResponseFilter
    public void render(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && isPage(request)) {
            String html = HtmlPostProcessor.html(Templates.problem(problem.status(), problem.detail(), ""));
            response.setEntity(html, new Annotation[0], MediaType.valueOf("text/html;charset=UTF-8"));
        }
    }

    private static boolean isPage(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        return NOT_PAGES.stream().noneMatch(path::startsWith)
                && request.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }
}

package fr.guichet.ops.access;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a refusal as problem details, or as a page where one was asked for. */
final class RefusalMapper {

    @ServerExceptionMapper
    Response told(RefusedException e, UriInfo uri, HttpHeaders headers) {
        boolean isPage = uri.getPath().startsWith(ProtectedPaths.PAGES)
                && Refusal.wantsPage(headers.getHeaderString(HttpHeaders.ACCEPT));
        return Response.status(e.refusal().status())
                .type(isPage ? Refusal.PAGE : Refusal.MEDIA_TYPE)
                .entity(isPage ? RefusalPage.of(e.refusal()) : e.refusal().json())
                .header("Cache-Control", "no-store")
                .build();
    }
}

package fr.guichet.ops.access;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a refusal with problem details, or with a page if the client prefers HTML. */
final class RefusalMapper {

    @ServerExceptionMapper
    Response map(RefusedException e, UriInfo uri, HttpHeaders headers) {
        boolean isPage = uri.getPath().startsWith(ProtectedPaths.PAGES)
                && Refusal.wantsPage(headers.getHeaderString(HttpHeaders.ACCEPT));
        return Response.status(e.refusal().status())
                .type(isPage ? Refusal.PAGE : Refusal.MEDIA_TYPE)
                .entity(isPage ? e.refusal().page() : e.refusal().json())
                .header("Cache-Control", "no-store")
                .build();
    }
}

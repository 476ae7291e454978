package fr.guichet.ops.access;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a refusal as problem details. */
final class RefusalMapper {

    @ServerExceptionMapper
    Response told(RefusedException e) {
        return Response.status(e.refusal().status())
                .type(Refusal.MEDIA_TYPE)
                .entity(e.refusal().json())
                .header("Cache-Control", "no-store")
                .build();
    }
}

package fr.guichet.ops.access;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Authenticates users by name and password (RFC 7617), under the protected paths only: no other address can be used to guess a password. */
@Singleton
final class BasicAccess implements HttpAuthenticationMechanism {

    private final Credentials credentials;

    BasicAccess(Credentials credentials) {
        this.credentials = credentials;
    }

    void start(@Observes StartupEvent event) {
        credentials.warnIfEmpty();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager manager) {
        if (!Login.isSent(exchange.request()) || !ProtectedPaths.contain(exchange)) {
            return Uni.createFrom().nullItem();
        }
        return Login.of(exchange.request())
                .flatMap(this::identity)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private Optional<SecurityIdentity> identity(Login login) {
        return credentials.roleOf(login.name(), login.password()).map(role -> QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(login.name()))
                .addRole(role.code())
                .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom()
                .item(new ChallengeData(
                        HttpResponseStatus.UNAUTHORIZED.code(),
                        "WWW-Authenticate",
                        "Basic realm=\"Guichet\", charset=\"UTF-8\""));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        return getChallenge(exchange).map(challenge -> {
            challenge.getHeaders().forEach((name, value) -> exchange.response().putHeader(name, value));
            Refusal.NO_CREDENTIALS.send(exchange);
            return true;
        });
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, Login.SCHEME));
    }
}

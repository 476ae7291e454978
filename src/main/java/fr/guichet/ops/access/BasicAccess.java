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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Knows users by name and password (RFC 7617), where credentials are wanted and nowhere else: so no other address can be used to guess a password. */
@Singleton
final class BasicAccess implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Basic ";

    private final Credentials credentials;

    private record Login(String name, String password) {}

    BasicAccess(Credentials credentials) {
        this.credentials = credentials;
    }

    void start(@Observes StartupEvent event) {
        credentials.tell();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager manager) {
        String header = exchange.request().getHeader("Authorization");
        if (header == null
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !ProtectedPaths.is(exchange)) {
            return Uni.createFrom().nullItem();
        }
        return login(header.substring(SCHEME.length()).strip())
                .flatMap(this::identity)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private static Optional<Login> login(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Login(decoded.substring(0, colon), decoded.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME.strip()));
    }
}

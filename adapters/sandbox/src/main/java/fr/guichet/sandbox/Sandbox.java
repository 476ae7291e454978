package fr.guichet.sandbox;

import fr.guichet.sandbox.doctolib.Doctolib;
import fr.guichet.sandbox.fault.Faults;
import fr.guichet.sandbox.http.Answers;
import fr.guichet.sandbox.http.FrontDoor;
import fr.guichet.sandbox.http.RequestLog;
import fr.guichet.sandbox.invented.InventedRegistry;
import fr.guichet.sandbox.keldoc.Keldoc;
import fr.guichet.sandbox.maiia.Maiia;
import fr.guichet.sandbox.platform.PlaceTruth;
import fr.guichet.sandbox.platform.Platform;
import fr.guichet.sandbox.registry.RegistryFile;
import fr.guichet.sandbox.registry.RegistryRow;
import fr.guichet.sandbox.registry.RegistryWriter;
import fr.guichet.sandbox.registry.Site;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionException;

/** A running sandbox: platforms played on one loopback port until it is closed. */
public final class Sandbox implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int GZIP_LEVEL = 2;

    private final Vertx vertx;
    private final List<Platform> platforms;
    private final RequestLog log = new RequestLog();
    private final HttpServer server;

    private Sandbox(SandboxOptions options, List<Platform> platforms) throws IOException {
        this.platforms = platforms;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        HttpServerOptions http = new HttpServerOptions()
                .setHost(LOOPBACK)
                .setPort(options.port())
                .setCompressionSupported(true)
                .setCompressionLevel(GZIP_LEVEL);
        this.server = vertx.createHttpServer(http).requestHandler(router(options));
        listen(options.port());
    }

    /**
     * Returns when the port answers and the registry file, if one was asked for, is complete.
     *
     * @throws IOException when the registry cannot be read or written, or the port is taken
     */
    public static Sandbox start(SandboxOptions options) throws IOException {
        List<Site> sites = sites(options);
        return new Sandbox(
                options,
                List.of(
                        new Doctolib(sites, options.seed(), options.clock()),
                        new Keldoc(sites, options.seed(), options.clock()),
                        new Maiia(sites, options.seed(), options.clock())));
    }

    private static List<Site> sites(SandboxOptions options) throws IOException {
        if (options.registry().isPresent()) {
            return RegistryFile.read(options.registry().get());
        }
        List<RegistryRow> rows = new InventedRegistry(
                        options.seed(),
                        options.clock().start().atZone(ZoneOffset.UTC).toLocalDate())
                .listRows();
        if (options.writeRegistry().isPresent()) {
            RegistryWriter.write(options.writeRegistry().get(), rows);
        }
        return rows.stream().map(RegistryRow::site).toList();
    }

    private Router router(SandboxOptions options) {
        Router router = Router.router(vertx);
        Faults faults = new Faults(options.seed(), options.clock());
        FrontDoor door = new FrontDoor(log, faults, options.clock());
        platforms.forEach(platform -> door.mount(platform, router));
        new OwnRoutes(platforms, options.clock(), log).mount(router);
        new FaultRoutes(faults, options.clock()).mount(router);
        door.mountRest(router);
        router.errorHandler(404, ctx -> Answers.refuse(ctx, 404, "Not Found"));
        return router;
    }

    private void listen(int port) throws IOException {
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            close();
            boolean taken = e.getCause() instanceof BindException;
            throw new IOException(taken ? "port " + port + " is already in use" : "cannot listen on port " + port, e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** The base address of every platform it plays. */
    public URI address() {
        return URI.create("http://localhost:" + port());
    }

    /** What is really bookable at each place of all platforms at that simulated instant. */
    public List<PlaceTruth> listTruths(Instant at) {
        return platforms.stream()
                .flatMap(platform -> platform.listTruths(at).stream())
                .toList();
    }

    /** The same at each place of one platform. */
    public List<PlaceTruth> listTruths(String platform, Instant at) {
        return platforms.stream()
                .filter(played -> played.name().equals(platform))
                .flatMap(played -> played.listTruths(at).stream())
                .toList();
    }

    /** The requests that platforms received, with the entries numbered higher than that. */
    public RequestLog.Report requests(long since) {
        return log.report(since);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

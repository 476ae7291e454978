package fr.guichet.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The style sheet and the scripts: ours, or an operator's files of the same names. */
@Singleton
final class Assets {

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    /** All there are, with their media types. */
    private static final Map<String, String> TYPES = Map.of(
            "site.css",
            "text/css;charset=UTF-8",
            "icon.svg",
            "image/svg+xml",
            "france.svg",
            "image/svg+xml",
            "guichet.js",
            SCRIPT,
            "cadre.js",
            SCRIPT,
            "guichet-recherche.js",
            SCRIPT);

    private final Map<String, Asset> assets = new HashMap<>();

    Assets(WebSettings settings) {
        TYPES.keySet().forEach(name -> assets.put(name, new Asset(content(name, settings.overrides()))));
    }

    static List<String> names() {
        return TYPES.keySet().stream().sorted().toList();
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    String type(String name) {
        return TYPES.getOrDefault(name, "application/octet-stream");
    }

    /** @throws IllegalArgumentException when there is no such file */
    String href(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
        return "/fichiers/" + name + "?v=" + asset.version();
    }

    private static byte[] content(String name, Optional<Path> overrides) {
        Optional<Path> own = overrides
                .map(directory -> directory.resolve("assets").resolve(name))
                .filter(Files::isRegularFile);
        try (InputStream in = own.isPresent()
                ? Files.newInputStream(own.get())
                : Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the file " + name + " is not in this package");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.guichet.web.templates;

import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The style sheet, icon and scripts, or an operator's files of the same names, and further files of the operator. */
@Singleton
public final class Assets {

    private static final List<String> OURS =
            List.of("cadre.js", "france.svg", "guichet-recherche.js", "guichet.js", "icon.svg", "site.css");

    /** Media types by the end of a name. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=UTF-8"),
            Map.entry("js", "text/javascript;charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, Asset> assets = new HashMap<>();

    /** @throws IllegalStateException if an operator's file has an unsupported type */
    Assets(WebSettings settings) {
        OURS.forEach(name -> assets.put(name, new Asset(ours(name))));
        settings.overrides().map(directory -> directory.resolve("assets")).ifPresent(this::addAll);
    }

    private void addAll(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).forEach(file -> add(directory.relativize(file), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path relative, Path file) {
        String name = relative.toString().replace(File.separatorChar, '/');
        if (!TYPES.containsKey(end(name))) {
            throw new IllegalStateException("guichet.web.overrides: assets/" + name
                    + " is of a kind that is not served; these are: "
                    + String.join(", ", new TreeSet<>(TYPES.keySet())));
        }
        try {
            assets.put(name, new Asset(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String end(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    public String type(String name) {
        return TYPES.getOrDefault(end(name), "application/octet-stream");
    }

    /** @throws IllegalArgumentException when there is no such file */
    public String href(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
        return "/fichiers/" + name + "?v=" + asset.version();
    }

    private static byte[] ours(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the file " + name + " is not in this package");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

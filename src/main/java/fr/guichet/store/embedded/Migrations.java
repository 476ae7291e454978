package fr.guichet.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The migration steps of the schema. They are listed, not scanned for, so that they are found however the application is packaged.
 *
 * @param steps all in order: resources with Flyway names, such as {@code V1__memory.sql}
 */
record Migrations(List<String> steps) {

    /** The steps of this version. */
    static final Migrations OURS = new Migrations(List.of("/fr/guichet/store/migrations/V1__memory.sql"));

    private static final String APPLIED =
            "select \"version\" from \"flyway_schema_history\" where \"version\" is not null";

    /** How the schema of a file compares to this version's. */
    enum Shape {
        /** The same. */
        CURRENT,
        /** Older: it can be migrated. */
        OLDER,
        /** It has unknown steps. */
        NEWER,
        /** Not a Guichet schema, or an empty file. */
        FOREIGN
    }

    Migrations {
        steps = List.copyOf(steps);
    }

    /** Compares a file's schema without changing it. */
    Shape shape(Connection connection) throws SQLException {
        Set<String> applied = new HashSet<>();
        try (var statement = connection.createStatement();
                ResultSet versions = statement.executeQuery(APPLIED)) {
            while (versions.next()) {
                applied.add(versions.getString(1));
            }
        } catch (SQLException e) {
            if (H2.lacksTable(e)) {
                return Shape.FOREIGN;
            }
            throw e;
        }
        return shape(applied);
    }

    private Shape shape(Set<String> applied) {
        Set<String> known = steps.stream().map(Migrations::version).collect(Collectors.toSet());
        if (!known.containsAll(applied)) {
            return Shape.NEWER;
        }
        return applied.containsAll(known) ? Shape.CURRENT : Shape.OLDER;
    }

    private static String name(String step) {
        return step.substring(step.lastIndexOf('/') + 1);
    }

    private static String version(String step) {
        return name(step).substring(1, name(step).indexOf("__"));
    }

    /** Migrates a database. @throws org.flywaydb.core.api.FlywayException when a step fails; the database may then be half migrated */
    void apply(DataSource database) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .resourceProvider(new ListedSteps(steps.stream()
                        .map(step -> new ListedSteps.Step(name(step), text(step)))
                        .toList()))
                .javaMigrationClassProvider(List::of)
                .skipDefaultCallbacks(true)
                .load()
                .migrate();
    }

    private static String text(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
 * The steps that bring a file from one shape to the next. They are listed rather than searched for, so that they are found however the application is packaged.
 *
 * @param steps all, in order: resources with names as Flyway has them, {@code V1__memory.sql}
 */
record Migrations(List<String> steps) {

    /** Those of this version of Guichet. */
    static final Migrations OURS = new Migrations(List.of("/fr/guichet/store/migrations/V1__memory.sql"));

    private static final String APPLIED =
            "select \"version\" from \"flyway_schema_history\" where \"version\" is not null";

    /** How a file's shape compares to ours. */
    enum Shape {
        /** The same. */
        CURRENT,
        /** Older: it can be brought to ours. */
        OLDER,
        /** It has seen steps that we do not know. */
        NEWER,
        /** It was never one of ours, or has lost what it held. */
        FOREIGN
    }

    Migrations {
        steps = List.copyOf(steps);
    }

    /** Compares a file to ours, without changing it. */
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

    /** Brings a database to our shape. @throws org.flywaydb.core.api.FlywayException when a step fails; the database may then be in between */
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

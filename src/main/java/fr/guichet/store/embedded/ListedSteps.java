package fr.guichet.store.embedded;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Gives Flyway its migration steps, so that it need not scan the class path. */
final class ListedSteps implements ResourceProvider {

    private final List<LoadableResource> steps;

    ListedSteps(Collection<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return steps.stream()
                .filter(step -> step.getFilename().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return steps.stream()
                .filter(step -> step.getFilename().startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(step.getFilename()::endsWith))
                .toList();
    }

    /** One migration step. */
    static final class Step extends LoadableResource {

        private final String name;
        private final String sql;

        Step(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}

package fr.guichet.cli;

import fr.guichet.cli.print.Json;
import fr.guichet.cli.print.Terminal;
import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.gazetteer.GeoApiFile;
import fr.guichet.gazetteer.RefusedCommunesException;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a file of communes and prints what it would change. */
@Command(
        name = "gazetteer",
        description =
                "Reads a file of communes saved from API Géo and prints what it would change; the setting guichet.gazetteer.file makes the service use it. Exit status 4 when it is refused.",
        mixinStandardHelpOptions = true)
final class GazetteerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "JSON of https://geo.api.gouv.fr/communes")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Print the counts as one JSON object")
    private boolean json;

    /** What a file would change. */
    record Changes(int listed, long withCentre, long newCommunes, long newlyExact, double farthestMovedKm) {

        static Changes of(GeoApiFile file, Gazetteer known) {
            return new Changes(
                    file.communes().size(),
                    file.communes().stream()
                            .filter(commune -> commune.position().isPresent())
                            .count(),
                    file.communes().stream()
                            .filter(commune -> known.find(commune.code()).isEmpty())
                            .count(),
                    file.communes().stream()
                            .filter(commune -> commune.position().isPresent()
                                    && exact(known, commune.code()).isEmpty())
                            .count(),
                    file.communes().stream()
                            .mapToDouble(commune -> movedKm(commune, known))
                            .max()
                            .orElse(0));
        }

        private static double movedKm(CommuneEntry commune, Gazetteer known) {
            return commune.position()
                    .flatMap(at -> exact(known, commune.code()).map(at::distanceTo))
                    .orElse(0.0);
        }

        private static Optional<Position> exact(Gazetteer known, InseeCode code) {
            return known.find(code)
                    .flatMap(CommuneEntry::position)
                    .filter(at -> at.precision() == PositionPrecision.EXACT);
        }
    }

    @Override
    public Integer call() throws CommandFailed {
        Gazetteer known = Gazetteer.load();
        try {
            print(Changes.of(GeoApiFile.read(ServiceOptions.readable(file), known), known));
            return ExitStatus.OK;
        } catch (RefusedCommunesException e) {
            throw new CommandFailed(ExitStatus.REGISTRY_REFUSED, e.getMessage());
        }
    }

    private void print(Changes changes) {
        if (json) {
            Terminal.OUT.println(Json.pretty(changes));
            return;
        }
        Terminal.OUT.printf(
                "%d communes and arrondissements, %d with their centre%n", changes.listed, changes.withCentre);
        Terminal.OUT.printf(
                "%d are new to us, %d had no exact position before%n", changes.newCommunes, changes.newlyExact);
        Terminal.OUT.printf("the farthest move of an exact position: %.1f km%n", changes.farthestMovedKm);
    }
}

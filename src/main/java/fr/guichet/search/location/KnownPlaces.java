package fr.guichet.search.location;

import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Centre;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.snapshot.CentreIndex;
import fr.guichet.snapshot.Snapshot;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The gazetteer with positions refined by the centres of the directory. Recomputed when the directory changes. Thread-safe. */
@Singleton
public final class KnownPlaces {

    private final Gazetteer gazetteer;
    private volatile Refined latest;

    private record Refined(CentreIndex by, Gazetteer gazetteer) {}

    public KnownPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.latest = new Refined(CentreIndex.EMPTY, gazetteer);
    }

    /** The gazetteer refined by the centres of that snapshot. Two threads may compute it at once, with the same result. */
    public Gazetteer at(Snapshot snapshot) {
        Refined known = latest;
        if (known.by != snapshot.centres()) {
            known = new Refined(snapshot.centres(), gazetteer.refinedBy(positions(snapshot.centres())));
            latest = known;
        }
        return known.gazetteer;
    }

    /** The positions of centres that have their own, by commune. */
    private static Map<InseeCode, ? extends Collection<Position>> positions(CentreIndex centres) {
        record Located(InseeCode commune, Position at) {}
        return centres.centres().stream()
                .flatMap(centre -> position(centre).stream().flatMap(at -> centre.place().address().insee().stream()
                        .map(commune -> new Located(commune, at))))
                .collect(Collectors.groupingBy(
                        Located::commune, Collectors.mapping(Located::at, Collectors.toUnmodifiableList())));
    }

    private static List<Position> position(Centre centre) {
        return centre.place().position().stream()
                .filter(at -> at.precision() != PositionPrecision.DEPARTEMENT)
                .toList();
    }
}

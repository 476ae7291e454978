package fr.guichet.gazetteer;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.Postcode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Communes and départements, by code and by typed text. Immutable. */
public final class Gazetteer {

    /** The official geographic code of that day. */
    private static final LocalDate EDITION = LocalDate.of(2026, 1, 1);

    private final Instant edition;
    private final Places places;

    /** Built in the background: look-ups by code do not wait for it. */
    private final CompletableFuture<PlaceSearch> search;

    private final Map<Departement, DepartementEntry> departements;
    private final List<Region> regions;
    private final CommuneIndex communes;

    private Gazetteer(Instant edition, Places places, CompletableFuture<PlaceSearch> search) {
        this.edition = edition;
        this.places = places;
        this.search = search;
        Map<Departement, DepartementEntry> byCode = new TreeMap<>();
        places.departements().forEach(entry -> byCode.put(entry.departement(), entry));
        this.departements = Collections.unmodifiableMap(byCode);
        this.communes = new CommuneIndex(places.communes());
        this.regions = RegionFile.read(byCode.values());
    }

    /** Reads the data files of the class path. */
    public static Gazetteer load() {
        return of(
                EDITION.atStartOfDay(ZoneOffset.UTC).toInstant(),
                Places.of(CommuneFile.read(), DepartementFile.read()));
    }

    /**
     * Reads the data files of the class path, and then the operator's file if there is one.
     *
     * @throws RefusedCommunesException when the operator's file is not used; the message says why
     */
    public static Gazetteer load(Optional<Path> better) throws RefusedCommunesException {
        Gazetteer known = load();
        return better.isPresent() ? known.with(GeoApiFile.read(better.get(), known)) : known;
    }

    private static Gazetteer of(Instant edition, Places places) {
        return new Gazetteer(
                edition, places, CompletableFuture.supplyAsync(() -> new PlaceSearch(places.all(), places.weights())));
    }

    /**
     * The same places, at the positions of vaccination centres where that is better: a commune whose own centre is not known is put in the middle of the centres in it, which is approximate.
     *
     * @param centres positions of centres by the INSEE code of their commune, in any order
     */
    public Gazetteer refinedBy(Map<InseeCode, ? extends Collection<Position>> centres) {
        return new Gazetteer(edition, places.refinedBy(centres), search);
    }

    /** Replaces communes by those of a file with the same codes. Communes that the file does not list stay. */
    public Gazetteer with(GeoApiFile file) {
        return of(file.edition(), places.with(file.communes()));
    }

    /** The date of its data. */
    public Instant edition() {
        return edition;
    }

    public Optional<DepartementEntry> find(Departement departement) {
        return Optional.ofNullable(departements.get(departement));
    }

    /** All, in the order of their codes. */
    public Collection<DepartementEntry> listDepartements() {
        return departements.values();
    }

    /** The commune or arrondissement with that code, or the commune that a former one became a part of. */
    public Optional<CommuneEntry> find(InseeCode code) {
        return places.find(code);
    }

    /** The most populous commune or arrondissement with that postcode. */
    public Optional<CommuneEntry> findLargest(Postcode postcode) {
        return communes.largest(postcode);
    }

    /** The arrondissements of a commune; none but for Paris, Lyon and Marseille. */
    public List<CommuneEntry> listArrondissements(InseeCode city) {
        return communes.arrondissements(city);
    }

    /** All, in the order of their codes. */
    public List<Region> listRegions() {
        return regions;
    }

    /** All communes and arrondissements, in the order of their codes. */
    public List<CommuneEntry> listCommunes() {
        return places.communes();
    }

    /**
     * Suggests places: by the beginning of a name, of a former name, of a word in a name, of a postcode or of a département code. Accents, hyphens, apostrophes and one
     * typing error do not matter. The most exact come first, then the largest.
     *
     * @param typed any text; blank text matches no place
     * @param limit the maximum number of suggestions, at least 1
     */
    public List<Suggestion> suggest(String typed, int limit) {
        return search.join().find(typed, limit).stream()
                .map(match -> new Suggestion(places.all().get(match.place()), match.formerName()))
                .toList();
    }
}

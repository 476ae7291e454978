package fr.guichet.gazetteer;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import java.util.Optional;
import java.util.OptionalInt;

/** A place that can be searched by name. */
public sealed interface NamedPlace permits CommuneEntry, DepartementEntry {

    /** Official name, in French. */
    String name();

    /** The name made unique, such as {@code Saint-Denis (93)}; typed literally, it finds this place first. */
    String label();

    /** The département it is, or lies in. */
    Departement departement();

    /** Inhabitants; empty when unknown. */
    OptionalInt population();

    /** Where distances are measured from; empty when nothing is known. */
    Optional<Position> position();
}

package fr.guichet.gazetteer;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import java.util.Optional;
import java.util.OptionalInt;

/** A place that people name when they search. */
public sealed interface NamedPlace permits CommuneEntry, DepartementEntry {

    /** Official name, in French. */
    String name();

    /** The name as people tell it from its homonyms, such as {@code Saint-Denis (93)}; typed as it is, it finds this place first. */
    String label();

    /** The département it is, or lies in. */
    Departement departement();

    /** Inhabitants; empty when unknown. */
    OptionalInt population();

    /** Where distances are measured from; empty when nothing is known. */
    Optional<Position> position();
}

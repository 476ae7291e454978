package fr.guichet.collect.schedule;

import fr.guichet.model.CentreId;
import fr.guichet.spi.PlaceAvailability;
import java.util.List;
import java.util.Map;

/** Tells which of the places that an answer speaks of is which centre. The directory knows; who asks does not. */
public interface Attribution {

    /** The centres that could be told apart, each with its place; a centre that could not is absent. */
    Map<CentreId, PlaceAvailability> attribute(List<PlaceAvailability> places);
}

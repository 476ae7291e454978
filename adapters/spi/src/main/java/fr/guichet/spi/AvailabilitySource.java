package fr.guichet.spi;

import fr.guichet.model.Window;
import java.util.List;

/** The role of a platform whose availability can be fetched. */
public interface AvailabilitySource {

    /**
     * Fetches the availability of one centre.
     *
     * @param ref what {@link PlatformAdapter#recognise} or the catalogue gave
     * @param window the days to fetch, in the centre's zone
     * @param context what the adapter may use
     * @return one entry per place the reference means, at least one where the platform knows the reference; several where the link means several places
     */
    FetchResult<List<PlaceAvailability>> availability(CentreRef ref, Window window, AdapterContext context);
}

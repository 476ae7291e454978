package fr.guichet.store;

import fr.guichet.store.record.CountRecord;
import java.util.List;

/** What was counted. Reads the file, so it may take a while; what was remembered a moment ago is there. */
public interface History {

    /** The counts asked for, in the order of their start, then département, then platform. */
    LoadResult<List<CountRecord>> history(CountQuery query);
}

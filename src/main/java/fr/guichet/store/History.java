package fr.guichet.store;

import java.util.List;

/** What was counted. Reads the file, so it may take a while; what was remembered a moment ago is there. */
public interface History {

    /** The tallies asked for, in the order of their start, then département, then platform. */
    Recalled<List<Tally>> history(HistoryQuestion question);
}

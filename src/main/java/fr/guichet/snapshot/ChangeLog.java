package fr.guichet.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last publications, bounded by how many centres they name. Immutable.
 *
 * <p>It has all changes since any version in it, and since the one just before. A client with an older version must read everything again.
 */
public final class ChangeLog {

    static final int MOST_CENTRES = 200_000;
    static final int MOST_PUBLICATIONS = 10_000;

    private final long after;
    private final List<Publication> publications;
    private final int centres;

    private ChangeLog(long after, List<Publication> publications, int centres) {
        this.after = after;
        this.publications = publications;
        this.centres = centres;
    }

    /** An empty log that begins after that version. */
    static ChangeLog startingAt(long version) {
        return new ChangeLog(version, List.of(), 0);
    }

    /** With one more publication, without the oldest ones beyond the bounds. A publication that changed no centre is not stored. */
    ChangeLog with(Publication publication) {
        if (publication.centres().isEmpty()) {
            return this;
        }
        List<Publication> all = new ArrayList<>(publications.size() + 1);
        all.addAll(publications);
        all.add(publication);
        int named = centres + publication.centres().size();
        int dropped = 0;
        long from = after;
        while (all.size() - dropped > MOST_PUBLICATIONS || named > MOST_CENTRES) {
            Publication oldest = all.get(dropped++);
            named -= oldest.centres().size();
            from = oldest.version();
        }
        return new ChangeLog(from, List.copyOf(all.subList(dropped, all.size())), named);
    }

    /** The publications after that version, oldest first; empty if the log no longer has all of them. */
    public Optional<List<Publication>> since(long version) {
        if (version < after) {
            return Optional.empty();
        }
        int low = 0;
        int high = publications.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (publications.get(middle).version() > version) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(publications.subList(low, publications.size()));
    }
}

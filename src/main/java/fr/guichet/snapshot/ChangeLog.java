package fr.guichet.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last publications, bounded by how many centres they name. Immutable.
 *
 * <p>Whoever was there at a version that is still in it, or is the one just before, can be told all that changed since; anybody else must start afresh.
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

    /** One that knows of nothing before that version. */
    static ChangeLog startingAt(long version) {
        return new ChangeLog(version, List.of(), 0);
    }

    /** With one more publication; the eldest give way. One that changed nothing people see is not kept. */
    ChangeLog with(Publication publication) {
        if (publication.centres().isEmpty()) {
            return this;
        }
        List<Publication> all = new ArrayList<>(publications.size() + 1);
        all.addAll(publications);
        all.add(publication);
        int named = centres + publication.centres().size();
        int forgotten = 0;
        long from = after;
        while (all.size() - forgotten > MOST_PUBLICATIONS || named > MOST_CENTRES) {
            Publication eldest = all.get(forgotten++);
            named -= eldest.centres().size();
            from = eldest.version();
        }
        return new ChangeLog(from, List.copyOf(all.subList(forgotten, all.size())), named);
    }

    /** What was published after that version, eldest first; empty when that is not known completely any more. */
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

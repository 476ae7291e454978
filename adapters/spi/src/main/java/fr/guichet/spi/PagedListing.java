package fr.guichet.spi;

import java.util.function.IntPredicate;

/** Reads a listing page after page. */
public final class PagedListing {

    private PagedListing() {}

    /**
     * Reads pages until the last one.
     *
     * @param name for the failure
     * @param mostPages more pages than the listing can have: one that goes on beyond has no end
     * @param isFollowed reads the page of that index, from 0, and returns whether there is another one
     * @throws FetchFailedException unreadable, if the listing has no end
     */
    public static void read(String name, int mostPages, IntPredicate isFollowed) {
        for (int page = 0; page < mostPages; page++) {
            if (!isFollowed.test(page)) {
                return;
            }
        }
        throw FetchFailedException.unreadable(name + " has no end");
    }
}

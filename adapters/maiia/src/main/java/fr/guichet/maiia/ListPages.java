package fr.guichet.maiia;

import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.PagedListing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a list page after page, until a page is empty or shorter than requested; never by {@code total}, which became unreliable. */
final class ListPages {

    /** More pages than any list has: one that goes on beyond turns in circles. */
    static final int MOST_PAGES = 100;

    private ListPages() {}

    /**
     * One page.
     *
     * @param size how many entries it came with, missing ones included
     */
    record Page<T>(List<T> entries, int size) {

        /** What every list route answers; without it the answer is not understood. */
        static <T> Page<T> of(String what, @Nullable List<@Nullable T> items, @Nullable Long total) {
            if (items == null || total == null) {
                String missing = items == null ? "items" : "total";
                throw FetchFailedException.unreadable("no " + missing + " among " + what);
            }
            return new Page<>(Nullables.in(items), items.size());
        }
    }

    /**
     * @param what names the list, for failures
     * @param size entries a page, as requested
     * @param request fetches one page, from 0
     * @param wantsMore receives the entries of each page
     */
    static <T> void walk(String what, int size, IntFunction<Page<T>> request, Predicate<List<T>> wantsMore) {
        PagedListing.read(what, MOST_PAGES, number -> {
            Page<T> page = request.apply(number);
            return wantsMore.test(page.entries()) && page.size() >= size;
        });
    }

    /** All entries of all pages. */
    static <T> List<T> all(String what, int size, IntFunction<Page<T>> request) {
        List<T> all = new ArrayList<>();
        walk(what, size, request, entries -> {
            all.addAll(entries);
            return true;
        });
        return all;
    }
}

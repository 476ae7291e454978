package fr.guichet.maiia;

import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Nullables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through a list page after page, until a page is empty or shorter than asked. Never by {@code total}, which became unreliable. */
final class Pages {

    /** More pages than any list has: one that goes on beyond turns in circles. */
    static final int MOST_PAGES = 100;

    private Pages() {}

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
                throw new FetchFailedException(new Failure.Unreadable("no " + missing + " among " + what, ""));
            }
            return new Page<>(Nullables.in(items), items.size());
        }
    }

    /**
     * @param what names the list, for failures
     * @param size entries a page, as asked
     * @param ask asks for one page, from 0
     * @param wantsMore receives the entries of each page
     */
    static <T> void walk(String what, int size, IntFunction<Page<T>> ask, Predicate<List<T>> wantsMore) {
        for (int number = 0; number < MOST_PAGES; number++) {
            Page<T> page = ask.apply(number);
            if (!wantsMore.test(page.entries()) || page.size() < size) {
                return;
            }
        }
        throw new FetchFailedException(new Failure.Unreadable(what + " have no end", ""));
    }

    /** All entries of all pages. */
    static <T> List<T> all(String what, int size, IntFunction<Page<T>> ask) {
        List<T> all = new ArrayList<>();
        walk(what, size, ask, entries -> {
            all.addAll(entries);
            return true;
        });
        return all;
    }
}

package fr.guichet.sandbox.maiia;

import io.vertx.core.MultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of any list as it is sent.
 *
 * @param total what the platform believes to have, which is often 0
 */
record PageWire<T>(List<T> items, int total) {

    /** What a page has when it is not said how large it is, whatever the limit. */
    private static final int USUAL_SIZE = 20;

    private static final int LARGEST = 2016;

    /** The page asked for, counted from 0. */
    static <T> PageWire<T> of(List<T> all, MultiMap query) {
        int limit = number(query.get("limit"), USUAL_SIZE);
        int size = Math.min(limit, number(query.get("size"), USUAL_SIZE));
        int from = (int) Math.min((long) number(query.get("page"), 0) * size, all.size());
        int total = all.size() % 3 == 0 ? 0 : all.size();
        return new PageWire<>(all.subList(from, Math.min(from + size, all.size())), total);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null || !text.matches("\\d{1,4}") ? otherwise : Math.min(Integer.parseInt(text), LARGEST);
    }
}

package fr.guichet.directory.registry;

import fr.guichet.model.BookingLink;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.PlatformAdapter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads typed booking links: the first adapter that recognises one wins. */
public final class LinkReader {

    private final List<PlatformAdapter> adapters;

    public LinkReader(List<PlatformAdapter> adapters) {
        this.adapters = List.copyOf(adapters);
    }

    /** The reference a link stands for; empty when no adapter recognises it. */
    public Optional<CentreRef> recognise(String typed) {
        return BookingLink.find(typed).flatMap(this::recognise);
    }

    LinkReading read(String typed) {
        Optional<URI> link = BookingLink.find(typed);
        if (link.isEmpty()) {
            return new LinkReading.Unusable("not-a-link");
        }
        return recognise(link.get())
                .<LinkReading>map(ref -> new LinkReading.Recognised(ref, mended(typed)))
                .orElseGet(() -> new LinkReading.Unusable(whyNot(link.get())));
    }

    private Optional<CentreRef> recognise(URI link) {
        return adapters.stream()
                .flatMap(adapter -> adapter.recognise(link).stream())
                .findFirst();
    }

    private String whyNot(URI link) {
        boolean hostKnown =
                adapters.stream().anyMatch(adapter -> adapter.hosts().contains(link.getHost()));
        return hostKnown ? "names-no-centre" : "wrong-host";
    }

    private static List<String> mended(String typed) {
        List<String> mended = new ArrayList<>();
        if (typed.indexOf('?') != typed.lastIndexOf('?')) {
            mended.add("several-question-marks");
        }
        if (typed.toLowerCase(Locale.ROOT).contains("/redirect")) {
            mended.add("relay");
        }
        return mended;
    }

    /** The result of reading a typed booking link. */
    sealed interface LinkReading {

        /**
         * An adapter recognises it.
         *
         * @param mended what was wrong with it as typed: {@code several-question-marks}, {@code relay}; usually nothing
         */
        record Recognised(CentreRef ref, List<String> mended) implements LinkReading {
            public Recognised {
                mended = List.copyOf(mended);
            }
        }

        /**
         * No adapter can use it.
         *
         * @param reason a stable code: {@code not-a-link}, {@code wrong-host}, {@code names-no-centre}
         */
        record Unusable(String reason) implements LinkReading {}
    }
}

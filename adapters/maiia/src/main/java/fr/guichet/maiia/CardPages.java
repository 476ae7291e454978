package fr.guichet.maiia;

import fr.guichet.spi.FetchFailedException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Walks the health-care directory, one speciality after the other. */
final class CardPages {

    static final List<String> SPECIALITIES = List.of("centre-de-vaccination", "pharmacie", "centre-hospitalier-(ch)");

    /** Cards a page: they were seen to weigh 6 to 17 kilobytes each, and more than 50 could outgrow the largest answer that is read. */
    static final int CARDS_A_PAGE = 50;

    private static final Pattern PERSONS = Pattern.compile("\"(?:professional|practitioners)\"");

    private CardPages() {}

    /** @param wantsMore receives the cards of each page */
    static void walk(MaiiaApi api, String speciality, Predicate<List<CardsWire.Card>> wantsMore) {
        String what = "the cards of " + speciality;
        ListPages.walk(
                what,
                CARDS_A_PAGE,
                page -> {
                    CardsWire cards = cards(api, speciality, page);
                    return ListPages.Page.of(what, cards.items(), cards.total());
                },
                wantsMore);
    }

    private static CardsWire cards(MaiiaApi api, String speciality, int page) {
        return FetchFailedException.withoutPersonalData(
                PERSONS, () -> api.cards(true, speciality, CARDS_A_PAGE, page, CARDS_A_PAGE));
    }
}

package fr.guichet.sandbox.maiia;

import fr.guichet.sandbox.platform.Dice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes cards, by speciality: a centre's own and, before it, that of a person who works there. */
final class Directory {

    private static final Map<String, String> NAMES = Map.of(
            CardMaker.CENTRES,
            "Centre de vaccination",
            PharmacyMaker.PHARMACIES,
            "Pharmacie",
            "centre-hospitalier-(ch)",
            "Centre hospitalier (CH)");

    private static final int VISIBLE_DAYS = 180;

    private final List<Card> cards;

    Directory(List<Card> cards) {
        this.cards = cards;
    }

    /** The cards of a speciality, demonstrations included. */
    List<CardWire> listCards(String speciality, Instant now) {
        List<CardWire> wire = new ArrayList<>();
        for (Card card : cards) {
            if (card.center().speciality().equals(speciality)) {
                if (card.hasPerson()) {
                    wire.add(ofPerson(card, now, wire.size()));
                }
                wire.add(ofCentre(card, now, wire.size()));
            }
        }
        return wire;
    }

    private static CardWire ofCentre(Card card, Instant now, int index) {
        Center center = card.center();
        Dice dice = center.dice().of("card");
        List<CardWire.CenterWire> children = card.children().stream()
                .map(child -> center(child, null, null, child.path().orElse(null)))
                .toList();
        String path = center.path().orElse(null);
        boolean onCardOnly = dice.of("url").chance(6);
        Boolean demo = card.isDemo() ? Boolean.TRUE : dice.of("demo").chance(50) ? false : null;
        return new CardWire(
                card.id(),
                null,
                center(center, children, demo, onCardOnly ? null : path),
                path,
                card.formerPaths().isEmpty() ? null : card.formerPaths(),
                settings(center, now),
                InformationWriter.of(center),
                ReasonWire.of(listed(center, dice)),
                "CENTER",
                index);
    }

    /** Some cards lack reasons that the centre has. */
    private static List<Reason> listed(Center center, Dice dice) {
        return dice.of("reasons").chance(20) ? List.of() : center.reasons();
    }

    /** Shows less of the centre, now and then not even its page. */
    private static CardWire ofPerson(Card card, Instant now, int index) {
        Center center = card.center();
        Dice dice = center.dice().of("person");
        String path = center.path().filter(known -> !dice.of("url").chance(40)).orElse(null);
        String id = ObjectId.of(dice.of("card"));
        return new CardWire(
                id,
                new CardWire.Professional(
                        "Camille",
                        "Exemple",
                        false,
                        new CardWire.SpecialityWire(
                                "5e185ddfb5346d1863161b5c", "21", "Pharmacien", "pharmacien", false),
                        ObjectId.of(dice)),
                center(center, null, null, path),
                "/pharmacien/" + center.site().address().postcode() + "-ici/exemple-" + id.substring(18),
                null,
                settings(center, now),
                InformationWriter.of(center),
                ReasonWire.of(listed(center, dice)),
                "PRACTITIONER",
                index);
    }

    private static CardWire.CenterWire center(
            Center center,
            @Nullable List<CardWire.CenterWire> children,
            @Nullable Boolean demo,
            @Nullable String path) {
        return new CardWire.CenterWire(
                center.id(),
                center.name(),
                children,
                children == null ? null : List.of(),
                new CardWire.SpecialityWire(
                        "5e185ddfb5346d1863161b8c",
                        center.code(),
                        NAMES.getOrDefault(center.speciality(), center.speciality()),
                        center.speciality(),
                        false),
                demo,
                path,
                true,
                InformationWriter.of(center),
                center.isVaccinationPlace());
    }

    /** The next free time is of anything that is booked there. */
    private static CardWire.Settings settings(Center center, Instant now) {
        String next = new Appointments(center, now)
                .next(center.reasons(), now)
                .map(appointment -> WireTime.of(appointment.start()))
                .orElse(null);
        String zone = center.zone().toString();
        boolean silent = center.dice().of("zone").chance(10);
        return new CardWire.Settings(next, true, !center.reasons().isEmpty(), VISIBLE_DAYS, true, silent ? null : zone);
    }

    /** As it stands in the query. */
    static String speciality(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}

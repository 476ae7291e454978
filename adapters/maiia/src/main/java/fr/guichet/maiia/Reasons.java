package fr.guichet.maiia;

import fr.guichet.model.Missing;
import fr.guichet.model.UnknownReason;
import fr.guichet.spi.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a centre lets one book.
 *
 * @param isEmpty it lists nothing at all
 * @param questions what must be requested, each name once
 * @param offers what each reason is for, by its id; empty for one that is no vaccination of the campaign
 * @param missing vaccinations that cannot be requested
 */
record Reasons(
        boolean isEmpty,
        List<AvailabilityQuery> questions,
        Map<String, Optional<Offer>> offers,
        List<Missing> missing,
        List<Warning> warnings) {

    static Reasons of(List<ReasonsWire.Reason> wire) {
        Map<String, AvailabilityQuery> questions = new LinkedHashMap<>();
        Map<String, Optional<Offer>> offers = new HashMap<>();
        List<Missing> missing = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (ReasonsWire.Reason entry : wire) {
            Reason reason = new Reason(entry);
            reason.unknownType()
                    .ifPresent(type -> warnings.add(new Warning("unknown-injection-type", type + " " + reason.name())));
            if (reason.name().isBlank()) {
                nameless(reason, missing, warnings);
                continue;
            }
            Optional<Offer> offer = reason.isWanted() ? Optional.of(reason.offer()) : Optional.empty();
            reason.id().ifPresent(id -> offers.put(id, offer));
            offer.ifPresent(wanted -> questions.merge(
                    reason.name(),
                    new AvailabilityQuery(reason.name(), wanted),
                    (known, other) ->
                            new AvailabilityQuery(known.name(), known.offer().or(other.offer()))));
        }
        return new Reasons(wire.isEmpty(), List.copyOf(questions.values()), Map.copyOf(offers), missing, warnings);
    }

    /** Requests are by name. */
    private static void nameless(Reason reason, List<Missing> missing, List<Warning> warnings) {
        String which = "reason " + reason.id().orElse("without id");
        warnings.add(new Warning("reason-without-name", which));
        if (reason.isInjection()) {
            missing.add(new Missing(which, UnknownReason.UNREADABLE));
        }
    }

    /**
     * What is requested at one centre: all reasons of one name, letter by letter.
     *
     * @param name as the platform writes it
     * @param offer what a slot is for that does not say which reason of that name it belongs to
     */
    record AvailabilityQuery(String name, Offer offer) {}
}

package fr.guichet.model;

import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.hours.OpeningHours;
import java.util.List;
import java.util.Optional;

/**
 * What a platform or the registry says of one site. All text is plain: no markup, no control characters, single blanks.
 *
 * @param name never blank
 * @param address as far as known
 * @param position empty when unknown or not credible
 * @param kind {@link CentreKind#OTHER} when unknown
 * @param audience {@link Audience#EVERYONE} without a known restriction
 * @param phones in the order given, possibly none
 * @param hours {@link OpeningHours#UNKNOWN} when not given
 * @param notes access notes for people; empty when none
 */
public record Place(
        String name,
        Address address,
        Optional<Position> position,
        CentreKind kind,
        Audience audience,
        List<PhoneNumber> phones,
        OpeningHours hours,
        Optional<String> notes) {

    /** The same with other phones. */
    public Place withPhones(List<PhoneNumber> others) {
        return new Place(name, address, position, kind, audience, others, hours, notes);
    }

    /** @throws IllegalArgumentException when the name is blank */
    public Place {
        phones = List.copyOf(phones);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a place has a name");
        }
    }
}

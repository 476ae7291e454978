package fr.guichet.directory.registry;

import fr.guichet.directory.registry.LinkReader.LinkReading;
import fr.guichet.gazetteer.DepartementEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Centre;
import fr.guichet.model.CentreId;
import fr.guichet.model.Listing;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Departement;
import fr.guichet.spi.CatalogueEntry;
import java.util.List;
import java.util.Optional;

/** Makes a centre of a registry row: id, département, position (the prefecture's if unknown), listing. */
final class CentreBuilder {

    private final Gazetteer gazetteer;

    CentreBuilder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Empty when the row has no known département. */
    Optional<Centre> build(CatalogueEntry.Listed row, Optional<LinkReading> link) {
        return row.place().address().departement().map(departement -> build(row, link, departement));
    }

    private Centre build(CatalogueEntry.Listed row, Optional<LinkReading> link, Departement departement) {
        List<Listing> listings = link
                .filter(LinkReading.Recognised.class::isInstance)
                .map(LinkReading.Recognised.class::cast)
                .map(recognised -> recognised.ref())
                .map(ref -> new Listing(ref.platform(), ref.key(), ref.link()))
                .stream()
                .toList();
        return new Centre(
                CentreId.firstSeenAs(row.id()),
                departement,
                placed(row.place(), departement),
                row.opening(),
                List.of(row.id()),
                listings,
                listings.isEmpty() ? row.bookingLink() : Optional.empty());
    }

    private Place placed(Place place, Departement departement) {
        if (place.position().isPresent()) {
            return place;
        }
        return new Place(
                place.name(),
                place.address(),
                gazetteer.find(departement).map(DepartementEntry::prefecture),
                place.kind(),
                place.audience(),
                place.phones(),
                place.hours(),
                place.notes());
    }
}

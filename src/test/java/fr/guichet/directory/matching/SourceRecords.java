package fr.guichet.directory.matching;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.CentreKind;
import fr.guichet.model.ExternalId;
import fr.guichet.model.Place;
import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.OpeningHours;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.CentreRef;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Source records in one town, by a street and metres north of its town hall. */
public record SourceRecords(
        ExternalId id,
        String name,
        String street,
        double metresNorth,
        AudienceGroup audience,
        Optional<CentreRef> ref) {

    private static final double METRES_PER_DEGREE = 111_200;

    public static SourceRecords row(String gid) {
        return new SourceRecords(
                new ExternalId(ExternalId.REGISTRY, gid),
                "Centre de vaccination Gymnase Pasteur",
                "1 rue du Stade",
                0,
                AudienceGroup.EVERYONE,
                Optional.empty());
    }

    /** A catalogue's entry: the place is the key's part after the question mark. */
    public static SourceRecords entry(String platform, String key) {
        SourceRecords bare = new SourceRecords(
                new ExternalId(platform, key),
                "Gymnase Pasteur",
                "1 rue du Stade",
                0,
                AudienceGroup.EVERYONE,
                Optional.empty());
        return bare.link(platform, key);
    }

    public SourceRecords named(String other) {
        return new SourceRecords(id, other, street, metresNorth, audience, ref);
    }

    public SourceRecords at(String otherStreet, double otherMetres) {
        return new SourceRecords(id, name, otherStreet, otherMetres, audience, ref);
    }

    public SourceRecords forOnly(AudienceGroup group) {
        return new SourceRecords(id, name, street, metresNorth, group, ref);
    }

    public SourceRecords link(String platform, String key) {
        CentreRef plain = CentreRef.of(
                new PlatformId(platform), key, URI.create("https://" + platform + ".example/" + key), Map.of());
        int page = key.indexOf('?');
        return new SourceRecords(
                id,
                name,
                street,
                metresNorth,
                audience,
                Optional.of(page < 0 ? plain : plain.withWiderKeys(key.substring(0, page))));
    }

    public SourceRecord record() {
        return record(PublicOpening.ALWAYS);
    }

    public SourceRecord record(PublicOpening opening) {
        Place place = new Place(
                name,
                new Address(
                        street.isEmpty() ? Optional.empty() : Optional.of(street),
                        Postcode.find("54000"),
                        Optional.of("Nancy"),
                        Optional.empty()),
                Optional.of(new Position(48.69 + metresNorth / METRES_PER_DEGREE, 6.18, PositionPrecision.EXACT)),
                CentreKind.VACCINATION_CENTRE,
                audience == AudienceGroup.EVERYONE ? Audience.EVERYONE : Audience.of(audience, "réservé"),
                List.of(),
                OpeningHours.UNKNOWN,
                Optional.empty());
        return new SourceRecord(id, new Departement("54"), place, opening, ref, Optional.empty(), Optional.empty());
    }
}

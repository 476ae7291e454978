package fr.guichet.santefr;

import fr.guichet.model.ExternalId;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.Warning;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a row of the registry to a centre of the catalogue: pure, and the same for both editions. */
final class RegistryMapper {

    private static final Pattern GID = Pattern.compile("[1-9]\\d{0,17}");

    private RegistryMapper() {}

    static CatalogueEntry entry(ReadRow row) {
        return switch (row) {
            case ReadRow.Broken(long number, Warning reason) ->
                new CatalogueEntry.Rejected(number, Optional.empty(), reason);
            case RegistryRow whole -> entry(whole);
        };
    }

    private static CatalogueEntry entry(RegistryRow row) {
        Optional<String> gid = row.find(Column.GID);
        if (gid.isEmpty() || !GID.matcher(gid.get()).matches()) {
            return rejected(row, Optional.empty(), "gid-malformed", Column.GID);
        }
        ExternalId id = new ExternalId(ExternalId.REGISTRY, gid.get());
        Optional<String> name = row.find(Column.NAME);
        if (name.isEmpty()) {
            return rejected(row, Optional.of(id), "name-blank", Column.NAME);
        }
        Cells cells = new Cells(row);
        Address address = address(cells);
        if (address.postcode().isEmpty()) {
            return rejected(row, Optional.of(id), "postcode-malformed", Column.POSTCODE);
        }
        if (address.departement().isEmpty()) {
            return rejected(row, Optional.of(id), "departement-unknown", Column.POSTCODE);
        }
        return listed(id, place(name.get(), address, cells), row, cells);
    }

    private static CatalogueEntry rejected(RegistryRow row, Optional<ExternalId> id, String reason, Column column) {
        String detail = "row " + row.number() + ": "
                + Cells.quoted(column, row.find(column).orElse(""));
        return new CatalogueEntry.Rejected(row.number(), id, new Warning(reason, detail));
    }

    private static CatalogueEntry listed(ExternalId id, Place place, RegistryRow row, Cells cells) {
        PublicOpening opening = new PublicOpening(
                cells.day(Column.OPENS_ON),
                cells.day(Column.CLOSES_ON),
                cells.flag(Column.CLOSED).orElse(false),
                PrisonUnit.isOne(row));
        return new CatalogueEntry.Listed(
                id,
                place,
                row.raw(Column.BOOKING_LINK).flatMap(RegistryMapper::trimmed),
                opening,
                cells.editedAt(),
                Optional.empty(),
                cells.warnings());
    }

    private static Place place(String name, Address address, Cells cells) {
        Optional<String> terms = cells.text(Column.TERMS);
        return new Place(
                name,
                address,
                address.departement().flatMap(departement -> TypedPosition.find(cells, departement)),
                CentreWords.kind(name, terms),
                AudienceWords.audience(name, terms, cells.flag(Column.PROFESSIONALS_ONLY)),
                phones(cells),
                TypedHours.week(cells),
                notes(terms, cells.text(Column.ACCESS)));
    }

    private static Address address(Cells cells) {
        Optional<String> street = joined(" ", cells.text(Column.HOUSE_NUMBER), cells.text(Column.STREET));
        Optional<InseeCode> insee = cells.text(Column.INSEE)
                .flatMap(text -> InseeCode.find(text).or(() -> cells.unknown("insee-malformed", Column.INSEE, text)));
        return new Address(
                street, cells.text(Column.POSTCODE).flatMap(Postcode::find), cells.text(Column.COMMUNE), insee);
    }

    private static List<PhoneNumber> phones(Cells cells) {
        return Stream.of(Column.PHONE, Column.SECOND_PHONE)
                .flatMap(column -> cells.text(column).stream().flatMap(text -> {
                    List<PhoneNumber> numbers = PhoneNumber.listIn(text);
                    if (numbers.isEmpty()) {
                        cells.warn("phone-malformed", column.columnName() + " holds no number");
                    }
                    return numbers.stream();
                }))
                .distinct()
                .toList();
    }

    private static Optional<String> notes(Optional<String> terms, Optional<String> access) {
        return joined(". ", terms, access.map(text -> "Accessibilité : " + text));
    }

    private static Optional<String> joined(String between, Optional<String> first, Optional<String> second) {
        String text = Stream.of(first, second).flatMap(Optional::stream).collect(Collectors.joining(between));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A link is handed over as typed: what it means is for a platform's adapter to say. */
    private static Optional<String> trimmed(String link) {
        String text = link.replace('\u00a0', ' ').strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

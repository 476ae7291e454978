package fr.guichet.keldoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fr.guichet.keldoc.Specialties.Specialty;
import fr.guichet.keldoc.Timetable.ParsedSlot;
import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.CentreKind;
import fr.guichet.model.Dose;
import fr.guichet.model.ExternalId;
import fr.guichet.model.Missing;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.SlotStart;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CatalogueHint;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.Warning;
import fr.guichet.testkit.Recorded;
import fr.guichet.testkit.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeldocMapperTest {

    private static final Instant NOW = Instant.parse("2021-05-20T06:00:00Z");
    private static final Specialty VACCINATION = new Specialty(496, true);

    @Test
    void readsSlotsInBothSpellingsOfAnOffset() {
        Timetable.Slots read = assertInstanceOf(Timetable.Slots.class, timetable("timetable-six-days.json"));

        assertEquals(5, read.slots().size());
        assertEquals(
                new ParsedSlot(OffsetDateTime.parse("2021-05-21T09:00:00+02:00"), Optional.of(12L)),
                read.slots().get(3));
        assertEquals(List.of(LocalDate.parse("2021-05-21")), read.startless());
        assertEquals(LocalDate.parse("2021-05-25"), read.lastDay());
    }

    @Test
    void readsADateAlone() {
        assertEquals(
                new Timetable.Later(OffsetDateTime.parse("2021-09-01T10:00:00+02:00")),
                timetable("timetable-later-beyond.json"));
    }

    @Test
    void readsATelephoneAlone() {
        assertEquals(new Timetable.PhoneOnly(new PhoneNumber("+33199001234")), timetable("timetable-phone.json"));
        assertEquals(
                new Timetable.PhoneOnly(new PhoneNumber("+33199001234")),
                parsed("{\"num\": \"01 99 00 12 34\", \"phone_number\": null}"));
    }

    @Test
    void slotsWinOverADateAndADateOverEmptyDays() {
        assertEquals(
                1,
                assertInstanceOf(Timetable.Slots.class, timetable("timetable-slots-and-date.json"))
                        .slots()
                        .size());
        assertEquals(
                new Timetable.Later(OffsetDateTime.parse("2021-06-15T10:00:00+02:00")),
                parsed("{\"date\": \"2021-06-15T10:00:00.000+0200\", \"availabilities\": {\"2021-05-20\": []}}"));
        assertEquals(
                new Timetable.Later(OffsetDateTime.parse("2021-06-15T10:00:00+02:00")),
                parsed("{\"date\": \"2021-06-15T10:00:00.000+0200\", \"availabilities\": null}"));
    }

    @Test
    void emptyIsOnlyWhatTellsDays() {
        assertEquals(new Timetable.Empty(), timetable("timetable-empty.json"));
        assertEquals(new Timetable.Empty(), parsed("{\"availabilities\": {}}"));
        assertEquals(
                new Timetable.Empty(), parsed("{\"date\": \"bientôt\", \"availabilities\": {\"2021-05-20\": []}}"));
        for (String nothing : List.of(
                "{}",
                "{\"text\": \"bientôt\"}",
                "{\"availabilities\": null}",
                "{\"availabilities\": {\"demain\": []}}",
                "{\"availabilities\": {\"2021-05-20\": \"rien\"}}",
                "{\"date\": \"bientôt\"}",
                "{\"phone_number\": \"bientôt\"}")) {
            assertInstanceOf(Timetable.Unreadable.class, parsed(nothing), nothing);
        }
    }

    /** The document, section 8: a date alone, and a telephone alone. */
    @Test
    void readsTheRecordedTimetables() {
        assertEquals(
                new Timetable.Later(OffsetDateTime.parse("2021-04-20T16:55:00+02:00")),
                TimetableMapper.read(Recorded.read("keldoc/center1-timetable-81484.json", TimetableWire.class)));
        assertEquals(
                new Timetable.PhoneOnly(new PhoneNumber("+33297069794")),
                TimetableMapper.read(Recorded.read("keldoc/center1-timetable-81486.json", TimetableWire.class)));
    }

    @Test
    void slotsUnderADayThatCannotBeReadAreNotNoSlots() {
        assertInstanceOf(
                Timetable.Unreadable.class,
                parsed("{\"availabilities\": {\"2021-05-20\": [], \"21/05/2021\": [{\"agenda_id\": 1}]}}"));
        assertEquals(
                new Timetable.Empty(),
                parsed("{\"availabilities\": {\"2021-05-20\": [], \"unknown\": {\"list\": [1]}, \"more\": []}}"));
    }

    @Test
    void asksEachReasonForItsCalendarsOnceInAscendingOrder() {
        Motives motives = motives("motives-odd.json");

        assertEquals(List.of(11L, 13L), motives.questions().getFirst().agendas());
        // Without calendars a reason cannot be booked; what lacks an id, a name, its list of calendars or the number of
        // one is missing.
        assertEquals(1, motives.questions().size());
        assertEquals(
                List.of(
                        new Missing("1ère injection sans numéro", UnknownReason.UNREADABLE),
                        new Missing("reason 7", UnknownReason.UNREADABLE),
                        new Missing("1ère injection sans calendriers", UnknownReason.UNREADABLE),
                        new Missing("1ère injection Pfizer", UnknownReason.UNREADABLE)),
                motives.unreadable());
    }

    @Test
    void aReasonOfUnknownDoseOrVaccineIsAskedAndReported() {
        Motives motives = new Motives(Audience.EVERYONE);
        motives.add(
                VACCINATION,
                categories(
                        "[{\"name\": \"Tous\", \"motives\": [{\"id\": 1, \"name\": \"Vaccination\", \"agendas\": [{\"id\": 2}]}]}]"));

        assertEquals(
                Set.of(Dose.inferred("unspecified")),
                motives.questions().getFirst().doses());
        assertEquals(Set.of(Vaccine.UNSPECIFIED), motives.questions().getFirst().vaccines());
        assertEquals(
                List.of(
                        new Warning("reason-without-dose", "Vaccination (Tous)"),
                        new Warning("reason-without-vaccine", "Vaccination (Tous)")),
                motives.warnings());
    }

    @Test
    void aReasonToldTwiceIsAskedOnceForAllItsCalendars() {
        Motives motives = new Motives(Audience.EVERYONE);
        String told =
                "[{\"name\": \"%s\", \"motives\": [{\"id\": 1, \"name\": \"1ère injection Pfizer\", \"agendas\": [{\"id\": %d}]}]}]";
        motives.add(new Specialty(144, false), categories(told.formatted("Soignants", 5)));
        motives.add(VACCINATION, categories(told.formatted("Grand public", 3)));

        assertEquals(List.of(3L, 5L), motives.questions().getFirst().agendas());
        assertEquals(Audience.EVERYONE, motives.questions().getFirst().audience());
        assertEquals(1, motives.questions().size());
    }

    /** The document, section 8: four categories, one first dose each, the vaccine only as "(PF)", one site's two calendars. */
    @Test
    void readsTheRecordedReasons() {
        Motives motives = new Motives(Audience.EVERYONE);
        motives.add(VACCINATION, categories(Recorded.text("keldoc/center1-cabinet-16913.json")));

        List<TimetableQuery> questions = motives.questions();
        assertEquals(
                List.of(81484L, 81486L, 81488L, 82874L),
                questions.stream().map(TimetableQuery::motive).toList());
        assertEquals(List.of(49335L, 51414L), questions.getFirst().agendas());
        assertEquals(List.of(49335L), questions.get(1).agendas());
        for (TimetableQuery question : questions) {
            assertEquals(Set.of(new Vaccine("pfizer-biontech")), question.vaccines());
            assertEquals(Set.of(Dose.stated("first")), question.doses());
        }
        assertEquals(
                List.of(
                        AudienceGroup.RESTRICTED,
                        AudienceGroup.PROFESSIONALS,
                        AudienceGroup.PROFESSIONALS,
                        AudienceGroup.RESTRICTED),
                questions.stream().map(question -> question.audience().group()).toList());
        assertEquals(List.of(), motives.warnings());
    }

    /** The document, section 8: one specialty of two vaccinates, by its skill. */
    @Test
    void readsTheRecordedClinic() {
        ClinicWire clinic = Recorded.read("keldoc/center1-info.json", ClinicWire.class);

        assertEquals(
                List.of(new Specialty(144, true)),
                Specialties.of(Nullables.in(clinic.specialties()), OptionalLong.empty()));
    }

    @Test
    void aSpecialtyVaccinatesByIdNameSkillOrBecauseTheLinkSaysSo() {
        List<ClinicWire.Specialty> told = List.of(
                new ClinicWire.Specialty(144L, "Autre nom", null),
                new ClinicWire.Specialty(7L, "COVID19  - vaccination", List.of()),
                new ClinicWire.Specialty(8L, null, List.of(new ClinicWire.Skill("Centre de vaccination COVID-19"))),
                new ClinicWire.Specialty(153L, null, null),
                new ClinicWire.Specialty(47L, "Médecine générale", null),
                new ClinicWire.Specialty(48L, "Cardiologie", null),
                new ClinicWire.Specialty(null, "Maladies infectieuses", null));

        assertEquals(
                List.of(
                        new Specialty(144, false),
                        new Specialty(7, true),
                        new Specialty(8, true),
                        new Specialty(153, false),
                        new Specialty(47, false)),
                Specialties.of(told, OptionalLong.of(47)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salle Des Fêtes Joseph Le Ravallec 10 Rue du 19eme Dragon, 56850, Caudan,France|Salle Des Fêtes Joseph Le Ravallec 10 Rue du 19eme Dragon|56850|Caudan",
                "104 Rue de Saint Fiacre, 56320 Le Faouët|104 Rue de Saint Fiacre|56320|Le Faouët",
                "'1 Rampe de l''Hôpital des Armées, 56100 Lorient '|1 Rampe de l'Hôpital des Armées|56100|Lorient",
                "', 56850, Caudan,France'||56850|Caudan",
                "'56100 Lorient '||56100|Lorient",
                "Place de la Mairie|Place de la Mairie||"
            })
    void readsAddressesInTheirStyles(String location, String street, String postcode, String commune) {
        assertEquals(
                new Address(
                        Optional.ofNullable(street),
                        Optional.ofNullable(postcode).map(Postcode::new),
                        Optional.ofNullable(commune),
                        Optional.empty()),
                PlaceMapper.address(new CabinetWire(1L, null, location, null, null, null)));
    }

    /** The document, section 8: five sites, free-text addresses, two reserved to professionals. */
    @Test
    void readsTheRecordedSites() {
        List<Place> places = new ArrayList<>();
        for (CabinetWire wire : Samples.parse(Recorded.text("keldoc/center1-cabinet.json"), CabinetWire[].class)) {
            places.add(
                    PlaceMapper.place(wire, null, "centre-hospitalier-regional").orElseThrow());
        }

        assertEquals(
                List.of("56850 Caudan", "56320 Le Faouët", "56100 Lorient", "56100 Lorient", "29300 Quimperlé"),
                places.stream()
                        .map(Place::address)
                        .map(address -> address.postcode().orElseThrow() + " "
                                + address.commune().orElseThrow())
                        .toList());
        assertEquals(
                List.of(
                        AudienceGroup.EVERYONE,
                        AudienceGroup.EVERYONE,
                        AudienceGroup.EVERYONE,
                        AudienceGroup.PROFESSIONALS,
                        AudienceGroup.PROFESSIONALS),
                places.stream().map(place -> place.audience().group()).toList());
        assertEquals(
                new Position(47.811366, -3.353233, PositionPrecision.EXACT),
                places.getFirst().position().orElseThrow());
    }

    @Test
    void theKindFollowsTheLink() {
        CabinetWire wire = new CabinetWire(1L, "Site", null, null, null, null);

        assertEquals(
                CentreKind.PHARMACY,
                PlaceMapper.place(wire, null, "pharmacie").orElseThrow().kind());
        assertEquals(
                CentreKind.GENERAL_PRACTITIONER,
                PlaceMapper.place(wire, null, "medecin-generaliste")
                        .orElseThrow()
                        .kind());
        assertEquals(
                CentreKind.VACCINATION_CENTRE,
                PlaceMapper.place(wire, null, "cabinet-medical").orElseThrow().kind());
    }

    @Test
    void listsSitesOfEverySectionAndRejectsTheRestByName() {
        List<CatalogueEntry> entries = listed(Samples.read("search-page.json", SearchWire.class));

        CatalogueEntry.Listed first = assertInstanceOf(CatalogueEntry.Listed.class, entries.get(0));
        assertEquals(new ExternalId("keldoc", "17"), first.id());
        assertEquals(
                Optional.of(
                        "https://vaccination-covid.keldoc.com/centre-hospitalier/valmont-38999/centre-valmont/salle-des-fetes?cabinet=17"),
                first.bookingLink());
        assertEquals(
                Optional.of(
                        new CatalogueHint(new SlotStart.At(OffsetDateTime.parse("2021-05-20T09:30:00+02:00")), NOW)),
                first.hint());
        assertEquals(
                Optional.of(new Position(45.1, 5.7, PositionPrecision.EXACT)),
                first.place().position());
        assertEquals("not-a-site", reason(entries.get(1)));
        assertEquals("other-specialty", reason(entries.get(2)));
        CatalogueEntry.Listed toCall = assertInstanceOf(CatalogueEntry.Listed.class, entries.get(3));
        assertEquals(
                Optional.of(
                        "https://vaccination-covid.keldoc.com/cabinet-medical/basval-38997/mairie-de-basval?cabinet=20"),
                toCall.bookingLink());
        assertEquals(Optional.empty(), toCall.hint());
        assertEquals(Optional.empty(), toCall.place().position());
        assertEquals("Basval", toCall.place().address().commune().orElseThrow());
        CatalogueEntry.Listed odd = assertInstanceOf(CatalogueEntry.Listed.class, entries.get(4));
        assertEquals(Optional.empty(), odd.hint());
        assertEquals(List.of(new Warning("unreadable-next-availability", "bientôt")), odd.warnings());
    }

    /** The document, section 8: one site of the Ain, whose next availability is 20 May, 9:30. */
    @Test
    void readsTheRecordedListing() {
        List<CatalogueEntry> entries = listed(Recorded.read("keldoc/department-ain.json", SearchWire.class));

        assertEquals(1, entries.size());
        CatalogueEntry.Listed only = assertInstanceOf(CatalogueEntry.Listed.class, entries.getFirst());
        assertEquals(new ExternalId("keldoc", "17136"), only.id());
        assertEquals("Centre de vaccination de Jean Marinet", only.place().name());
        assertEquals("2021-05-20T09:30+02:00", only.hint().orElseThrow().next().toString());
        assertEquals(
                Optional.of(
                        "https://vaccination-covid.keldoc.com/cabinet-medical/valserhone-01200/jean-marinet/centre-de-vaccination-de-jean-marinet?cabinet=17136"),
                only.bookingLink());
        assertEquals("01", only.place().address().departement().orElseThrow().code());
        assertEquals(
                new Position(46.108467, 5.82781, PositionPrecision.EXACT),
                only.place().position().orElseThrow());
    }

    @Test
    void aSiteListedTwiceHasItsEarlierHintAndNoneIfOneEntryHasNone() {
        CatalogueEntry.Listed first = (CatalogueEntry.Listed)
                listed(Samples.read("search-page.json", SearchWire.class)).getFirst();
        CatalogueEntry.Listed later = hinted(first, "2021-06-20T10:00:00+02:00", NOW.minusSeconds(60));

        CatalogueHint joined = ListingMapper.joined(later, first).hint().orElseThrow();

        assertEquals("2021-05-20T09:30+02:00", joined.next().toString());
        assertEquals(NOW.minusSeconds(60), joined.fetchedAt());
        CatalogueEntry.Listed silent = (CatalogueEntry.Listed)
                listed(Samples.read("search-page.json", SearchWire.class)).get(3);
        assertEquals(Optional.empty(), ListingMapper.joined(silent, first).hint());
        assertEquals(Optional.empty(), ListingMapper.joined(first, silent).hint());
    }

    private static CatalogueEntry.Listed hinted(CatalogueEntry.Listed entry, String next, Instant fetchedAt) {
        return new CatalogueEntry.Listed(
                entry.id(),
                entry.place(),
                entry.bookingLink(),
                entry.opening(),
                entry.editedAt(),
                Optional.of(new CatalogueHint(new SlotStart.At(OffsetDateTime.parse(next)), fetchedAt)),
                entry.warnings());
    }

    private static List<CatalogueEntry> listed(SearchWire wire) {
        List<CatalogueEntry> entries = new ArrayList<>();
        Objects.requireNonNull(wire.results()).values().forEach(section -> Nullables.in(
                        Objects.requireNonNull(section).data())
                .forEach(entry -> entries.add(ListingMapper.entry(entry, entries.size() + 1L, NOW))));
        return entries;
    }

    private static String reason(CatalogueEntry entry) {
        return assertInstanceOf(CatalogueEntry.Rejected.class, entry).reason().reason();
    }

    private static Motives motives(String sample) {
        Motives motives = new Motives(Audience.EVERYONE);
        motives.add(VACCINATION, categories(Samples.text(sample)));
        return motives;
    }

    private static List<CategoryWire> categories(String json) {
        return List.of(Samples.parse(json, CategoryWire[].class));
    }

    private static Timetable timetable(String sample) {
        return TimetableMapper.read(Samples.read(sample, TimetableWire.class));
    }

    private static Timetable parsed(String json) {
        return TimetableMapper.read(Samples.parse(json, TimetableWire.class));
    }
}

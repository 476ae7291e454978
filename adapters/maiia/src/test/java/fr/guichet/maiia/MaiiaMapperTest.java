package fr.guichet.maiia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.maiia.AvailabilitiesWire.ClosestWire;
import fr.guichet.maiia.Reasons.AvailabilityQuery;
import fr.guichet.maiia.SlotMapper.ParsedSlot;
import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.CentreKind;
import fr.guichet.model.Dose;
import fr.guichet.model.Missing;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.Slot;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.model.Window;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.DayHours;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.Warning;
import fr.guichet.testkit.Recorded;
import fr.guichet.testkit.Samples;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaiiaMapperTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final URI LINK =
            URI.create("https://www.maiia.com/centre-de-vaccination/55120-valmont/centre-de-la-halle");

    @Test
    void asksEachNameOnceLetterByLetter() {
        Reasons reasons = reasons("reasons-three-names.json");

        assertEquals(
                List.of(
                        "Première injection vaccin anti covid-19 (+50 ans)",
                        "Première injection vaccin anti covid-19 ( +50 ans)",
                        "Rappel 5/11 & 100% été #2 {Moderna}"),
                reasons.questions().stream().map(AvailabilityQuery::name).toList());
        // Two reasons of one name: what is asked by it may be either.
        assertEquals(
                Set.of(Dose.stated("booster"), Dose.stated("second")),
                reasons.questions().getLast().offer().doses());
        assertEquals(Optional.empty(), reasons.offers().get("000000000000000000000016"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST|Première injection|first stated",
                "SECOND|Première injection|second stated",
                "BOOSTER|Injection|booster stated",
                "NONE|Vaccination covid - 2ème injection|second stated",
                "NONE|Vaccination covid-19|unspecified inferred",
                "|Vaccination|unspecified inferred",
                "|Pfizer|unspecified inferred",
                "|Vaccin covid-19 12 ans et plus|unspecified inferred",
                "|Vaccin anti covid-19 (personnes +30 ans)|unspecified inferred",
                "|Vaccination Moderna 3ème dose|booster stated",
                "FIRST|Première injection 5-11 ans|child-first stated",
                "SURPRISE|Deuxième injection|unspecified stated"
            })
    void theTypeTellsTheDoseAndElseTheNameDoes(String type, String name, String dose) {
        Offer offer = offer(type, name).orElseThrow();

        assertEquals(1, offer.doses().size());
        Dose only = offer.doses().iterator().next();
        assertEquals(dose, only.code() + " " + only.basis().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST|Test antigénique",
                "FIRST|Vaccination antigrippale",
                "FIRST|Vaccin contre la grippe",
                "NONE|Vaccination",
                "NONE|Dépistage COVID-19 sans rendez-vous",
                "|Tests antigéniques covid",
                "|Test immunité covid-19",
                "|Dépistage COVID-19 test PCR (prélèvement naso-pharyngé)",
                "|Vaccination voyageurs",
                "|Vaccin ROR",
                "|Bilan partagé de médication",
                "|Orthopédie sur mesure (manchons)"
            })
    void whatIsNoVaccinationOfTheCampaignIsNotAsked(String type, String name) {
        assertEquals(Optional.empty(), offer(type, name));
    }

    @Test
    void anAttestationIsNoTest() {
        assertTrue(offer("FIRST", "Première injection - avec attestation de formation")
                .isPresent());
    }

    @Test
    void aTeleconsultationGivesNoInjection() {
        Reasons reasons = parse(
                "[{'id':'1','name':'Première injection covid','injectionType':'FIRST','consultationType':'TELECONSULTATION'}]");

        assertEquals(List.of(), reasons.questions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Première injection (AstraZeneca)|astrazeneca",
                "Seconde injection vaccin anti Covid-19 (az)|astrazeneca",
                "Vaccin ARNm (Pfizer-BioNTech)|pfizer-biontech",
                "Vaccin ARN m|arnm",
                "Janssen|janssen",
                "2e injection - 55 ans suite AstraZeneca|arnm",
                "AstraZeneca contre-indications|unspecified",
                "Première injection personnes +60 ans Marne|unspecified"
            })
    void vaccinesAreWholeWordsOfTheName(String name, String vaccine) {
        assertEquals(
                Set.of(new Vaccine(vaccine)), offer("FIRST", name).orElseThrow().vaccines());
    }

    @Test
    void childrenAndProfessionalsAreToldAsTheAudience() {
        assertEquals(
                Audience.of(AudienceGroup.CHILDREN, "Première injection 5-11 ans (Pfizer)"),
                audience("Première injection 5-11 ans (Pfizer)"));
        assertEquals(
                AudienceGroup.PROFESSIONALS,
                audience("Première injection professionnel de santé hôpital de Valmont")
                        .group());
        assertEquals(Audience.EVERYONE, audience("Première injection hors professionnels de santé"));
        assertEquals(Audience.EVERYONE, audience("Première injection"));
    }

    @Test
    void whatIsNotForAllIsRestricted() {
        Reasons reasons = parse("[{'id':'1','name':'Rappel','injectionType':'BOOSTER','patientLimitation':'KNOWN'}]");

        assertEquals(
                Audience.of(AudienceGroup.RESTRICTED, "KNOWN"),
                reasons.questions().getFirst().offer().audience());
    }

    @Test
    void aVaccinationWithoutNameCannotBeAskedForAndIsMissing() {
        Reasons reasons = parse("[{'id':'1','injectionType':'FIRST'},{'id':'2','name':' '}]");

        assertEquals(List.of(new Missing("reason 1", UnknownReason.UNREADABLE)), reasons.missing());
        assertEquals(2, reasons.warnings().size());
    }

    @Test
    void anUnknownTypeIsReported() {
        Reasons reasons = parse("[{'id':'1','name':'Injection','injectionType':'FOURTH'}]");

        assertEquals(List.of(new Warning("unknown-injection-type", "FOURTH Injection")), reasons.warnings());
        assertEquals(1, reasons.questions().size());
    }

    @Test
    void aSlotIsToldByItsOwnReasonInTheZoneOfTheCentre() {
        Reasons reasons = reasons("reasons-three-names.json");
        SlotMapper mapper = mapper("2021-05-20", "2021-05-20T06:00:00Z", PARIS, reasons);

        List<Slot> slots = mapper.merged(
                read(mapper, reasons.questions().getFirst(), "slots-first.json").slots());

        // 05:55Z is over, 09:00Z is a dietetics appointment, 16 June 22:00Z is 17 June in Paris, after 28 days.
        assertEquals(
                List.of("2021-05-20T10:40+02:00", "2021-05-22T00:30+02:00"),
                slots.stream().map(slot -> slot.start().toString()).toList());
    }

    @Test
    void aSlotToldForSeveralReasonsIsOneForAnyOfThem() {
        Offer first = new Offer(
                Set.of(new Vaccine("moderna")), Set.of(Dose.stated("first")), Audience.of(AudienceGroup.CHILDREN, "a"));
        Offer second = new Offer(Set.of(new Vaccine("moderna")), Set.of(Dose.stated("second")), Audience.EVERYONE);
        Instant start = Instant.parse("2021-05-20T08:40:00Z");
        SlotMapper mapper = mapper("2021-05-20", "2021-05-20T06:00:00Z", PARIS, Reasons.of(List.of()));

        List<Slot> slots =
                mapper.merged(List.of(new ParsedSlot("a", start, first), new ParsedSlot("a", start, second)));

        assertEquals(1, slots.size());
        assertEquals(
                Set.of(Dose.stated("first"), Dose.stated("second")),
                slots.getFirst().doses());
        assertEquals(Set.of(new Vaccine("moderna")), slots.getFirst().vaccines());
        assertEquals(Audience.EVERYONE, slots.getFirst().audience());
    }

    @Test
    void oddSlotsAreReadAsFarAsTheyCanBeAndCounted() {
        Reasons reasons = reasons("reasons-one-name.json");
        SlotMapper mapper = mapper("2021-05-25", "2021-05-25T06:00:00Z", PARIS, reasons);

        SlotMapper.ParsedPage read = read(mapper, reasons.questions().getFirst(), "slots-odd.json");

        assertEquals(2, read.unreadable());
        // An offset is heeded, none is UTC; what names no known reason is of the question.
        assertEquals(
                List.of(
                        "000000000000000000000021-2021-05-25T08:00:00Z 2021-05-25T10:00+02:00",
                        "0000000000000000000000c4 2021-05-25T11:00+02:00",
                        "0000000000000000000000c5 2021-05-25T12:00+02:00"),
                mapper.merged(read.slots()).stream()
                        .map(slot -> slot.id() + " " + slot.start())
                        .toList());
    }

    @Test
    void theWindowsDaysAreTheCentresOwn() {
        SlotMapper reunion =
                mapper("2021-05-20", "2021-05-19T20:00:00Z", ZoneId.of("Indian/Reunion"), Reasons.of(List.of()));

        assertEquals("2021-05-19T20:00:00.000Z", WireTime.written(reunion.from()));
        assertEquals("2021-06-16T20:00:00.000Z", WireTime.written(reunion.to()));
    }

    @Test
    void mapsTheSiteAndNobodyInIt() {
        Site site = site(1);
        Place place = site.place().orElseThrow();

        assertEquals("5f0000000000000000000001", site.id());
        assertEquals(Optional.of(URI.create(LINK + "?centerid=5f0000000000000000000001")), site.link());
        assertEquals("Centre de la Halle", place.name());
        assertEquals(
                new Address(
                        Optional.of("3 Rue de la Halle"),
                        Optional.of(new Postcode("55120")),
                        Optional.of("VALMONT"),
                        Optional.of(new InseeCode("55999"))),
                place.address());
        assertEquals(Optional.of(new Position(49.1, 5.1, PositionPrecision.EXACT)), place.position());
        assertEquals(List.of(new PhoneNumber("+33199001234")), place.phones());
        assertEquals(CentreKind.VACCINATION_CENTRE, place.kind());
        assertEquals(Optional.of(PARIS), site.zone());
    }

    @Test
    void closedWinsOverStaleHoursAndUnsaidDaysAreLeftOut() {
        var hours = site(1).place().orElseThrow().hours();

        // Told in another order than they follow each other.
        assertEquals(
                "09:00-12:30, 14:00-18:00",
                hours.find(DayOfWeek.MONDAY).orElseThrow().text());
        assertEquals(Optional.empty(), hours.find(DayOfWeek.WEDNESDAY));
        assertEquals(Optional.empty(), hours.find(DayOfWeek.THURSDAY));
        assertInstanceOf(DayHours.Unclear.class, hours.find(DayOfWeek.FRIDAY).orElseThrow());
        assertEquals(new DayHours.Closed("Fermé"), hours.find(DayOfWeek.SUNDAY).orElseThrow());
    }

    @Test
    void aGroupIsItsVaccinationPlacesAndNotItsOwnAddress() {
        List<Site> sites = Cards.sites(card(2));

        assertEquals(
                List.of("5f0000000000000000000011", "5f0000000000000000000012"),
                sites.stream().map(Site::id).toList());
        assertEquals(Optional.empty(), sites.getLast().link());
        assertEquals(List.of(), sites.getLast().place().orElseThrow().phones());
        // The middle of town.
        assertEquals(
                Optional.of(new Position(49.5, 4.5, PositionPrecision.APPROXIMATE)),
                sites.getFirst().place().orElseThrow().position());
    }

    @Test
    void demonstrationsAndTestCentresAreNoSites() {
        assertEquals(List.of(), Cards.sites(card(3)));
        assertEquals(List.of(), Cards.sites(card(4)));
    }

    @Test
    void aSiteWithoutIdIsKnownByItsSiretAndReadFromItsFullAddress() {
        Site site = site(5);
        Place place = site.place().orElseThrow();

        assertEquals("00000000000017", site.id());
        assertEquals(false, site.canBeAsked());
        assertEquals(
                Optional.of(
                        URI.create("https://www.maiia.com/centre-de-vaccination/55140-sansac/centre-sans-identifiant")),
                site.link());
        assertEquals(
                new Address(
                        Optional.of("5 bis Rue Basse"),
                        Optional.of(new Postcode("55140")),
                        Optional.of("Sansac"),
                        Optional.empty()),
                place.address());
        assertEquals(List.of(new PhoneNumber("+33199001237")), place.phones());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'inseeCode':'85000','zipCode':'85000'}",
                "{'inseeCode':'85001','zipCode':'85001'}",
                "{'inseeCode':'85191','zipCode':'44000'}",
                "{'inseeCode':'9519','zipCode':'85000','locality':{'code':'La Roche'}}"
            })
    void aPostcodeOrAStrangersCodeIsNoInseeCode(String address) {
        assertEquals(Optional.empty(), address(address).insee());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'inseeCode':'85000','zipCode':'85000','locality':{'code':'85191'}}",
                "{'inseeCode':'85191','zipCode':'85000'}",
                "{'inseeCode':'85191','departmentCode':'85','locality':{'code':'44109'}}"
            })
    void theTownsCodeIsPreferredAndTheOtherOneStandsIn(String address) {
        assertEquals(Optional.of(new InseeCode("85191")), address(address).insee());
    }

    /**
     * The document, section 8: ten reasons of one centre, all {@code FIRST}, so ten questions with ten distinct names, "attestation" among them and the two that differ by a blank. None names a
     * vaccine.
     */
    @Test
    void mapsTheRecordedReasons() {
        Reasons reasons = Reasons.of(Nullables.in(Recorded.read("maiia/consultation-reason-hcd.json", ReasonsWire.class)
                .items()));

        assertEquals(10, reasons.questions().size());
        for (AvailabilityQuery question : reasons.questions()) {
            assertEquals(Set.of(Dose.stated("first")), question.offer().doses());
            assertEquals(Set.of(Vaccine.UNSPECIFIED), question.offer().vaccines());
        }
        List<String> names =
                reasons.questions().stream().map(AvailabilityQuery::name).toList();
        assertTrue(names.contains("Première injection vaccin anti covid-19 ( +50 ans avec comorbidité)"));
        assertTrue(names.contains("Première injection vaccin anti covid-19 (+50 ans avec comorbidité)"));
        assertTrue(names.contains("Première injection - etudiant en santé - avec attestation de formation"));
    }

    /**
     * 24 slots of 19 May, the first at 08:40Z, which is 10:40 in Paris, the last at 10:50Z; all of the reason that is told for people of 50 and more who are ill. Asked on 16 April for 28 days, until
     * 13 May, none counts; asked on 22 April, until 19 May, all do.
     */
    @Test
    void mapsTheRecordedSlots() {
        Reasons reasons = Reasons.of(Nullables.in(Recorded.read("maiia/consultation-reason-hcd.json", ReasonsWire.class)
                .items()));
        List<AvailabilitiesWire.Slot> wire =
                Nullables.in(Recorded.read("maiia/availabilities-extract.json", AvailabilitiesWire.class)
                        .items());
        AvailabilityQuery other = reasons.questions().getFirst();
        SlotMapper early = mapper("2021-04-16", "2021-04-16T08:00:00Z", PARIS, reasons);
        SlotMapper late = mapper("2021-04-22", "2021-04-22T08:00:00Z", PARIS, reasons);

        assertEquals(List.of(), early.parse(other, wire).slots());
        List<Slot> slots = late.merged(late.parse(other, wire).slots());
        assertEquals(24, slots.size());
        assertEquals("60793b8a90fda454d579bb51", slots.getFirst().id());
        assertEquals("2021-05-19T10:40+02:00", slots.getFirst().start().toString());
        assertEquals("2021-05-19T12:50+02:00", slots.getLast().start().toString());
        assertEquals(
                Optional.of("Première injection vaccin anti covid-19 ( +50 ans avec comorbidité)"),
                slots.getFirst().audience().words());
    }

    /** One next slot on 26 May 2021 at 12:55Z. */
    @Test
    void readsTheRecordedNextSlot() {
        ClosestWire wire = Recorded.read("maiia/availability-closests.json", ClosestWire.class);

        assertEquals(
                Optional.of(Instant.parse("2021-05-26T12:55:00Z")), WireTime.read(wire.firstPhysicalStartDateTime()));
    }

    /** The document, section 6: codes that are postcodes, a missing location that the card's own address has, hours of closed days, empty reasons. */
    @Test
    void mapsTheRecordedCards() {
        List<CardsWire.Card> cards = Nullables.in(
                Recorded.read("maiia/hcd-extract.json", CardsWire.class).items());
        List<CardsWire.Card> centres = cards.stream().filter(Cards::isOfCentre).toList();

        assertEquals(7, cards.size());
        assertEquals(4, centres.size());
        Site cluses = Cards.sites(centres.getFirst()).getFirst();
        // Ten reasons, of which one second injection is a vaccination of the campaign.
        Reasons reasons = Reasons.of(cluses.reasons());
        assertEquals(
                List.of("Seconde injection vaccin anti Covid-19 (AstraZeneca)"),
                reasons.questions().stream().map(AvailabilityQuery::name).toList());
        assertEquals(
                new Offer(Set.of(new Vaccine("astrazeneca")), Set.of(Dose.stated("second")), Audience.EVERYONE),
                reasons.questions().getFirst().offer());

        Place thouare = Cards.sites(centres.get(1)).getFirst().place().orElseThrow();
        assertEquals(7, thouare.hours().days().size());
        thouare.hours().days().values().forEach(day -> assertInstanceOf(DayHours.Closed.class, day));
        assertEquals(List.of(new PhoneNumber("+33240773348")), thouare.phones());

        Site roche = Cards.sites(centres.get(2)).getFirst();
        Place oudairies = roche.place().orElseThrow();
        assertEquals("5fb7b8909269fb2a534e143f", roche.id());
        assertEquals(Optional.of(new InseeCode("85191")), oudairies.address().insee());
        assertEquals(Optional.of(new Position(46.674065, -1.401879, PositionPrecision.EXACT)), oudairies.position());
        assertEquals(CentreKind.PHARMACY, oudairies.kind());
        assertEquals(List.of(), roche.reasons());
        assertInstanceOf(
                DayHours.Closed.class, oudairies.hours().find(DayOfWeek.SUNDAY).orElseThrow());

        Place laon = Cards.sites(centres.get(3)).getFirst().place().orElseThrow();
        assertEquals(Optional.of(new InseeCode("02408")), laon.address().insee());
        assertEquals(Optional.of("Rue Romanette"), laon.address().street());
    }

    private static Reasons reasons(String sample) {
        return Reasons.of(Nullables.in(Samples.read(sample, ReasonsWire.class).items()));
    }

    private static Reasons parse(String items) {
        String json = "{'items':" + items + ",'total':0}";
        return Reasons.of(Nullables.in(
                Samples.parse(json.replace('\'', '"'), ReasonsWire.class).items()));
    }

    private static Optional<Offer> offer(String type, String name) {
        Reason reason = new Reason(new ReasonsWire.Reason("1", name, type, "PHYSICAL", "PUBLIC"));
        return reason.isWanted() ? Optional.of(reason.offer()) : Optional.empty();
    }

    private static Audience audience(String name) {
        return offer("FIRST", name).orElseThrow().audience();
    }

    private static SlotMapper mapper(String from, String now, ZoneId zone, Reasons reasons) {
        Window window = Window.from(LocalDate.parse(from));
        return new SlotMapper(window, zone, Instant.parse(now), LINK, Map.copyOf(reasons.offers()));
    }

    private static SlotMapper.ParsedPage read(SlotMapper mapper, AvailabilityQuery question, String sample) {
        return mapper.parse(
                question,
                Nullables.in(Samples.read(sample, AvailabilitiesWire.class).items()));
    }

    private static CardsWire.Card card(int index) {
        return Nullables.in(
                        Samples.read("cards-of-centres.json", CardsWire.class).items())
                .get(index);
    }

    private static Site site(int index) {
        return Cards.sites(card(index)).getFirst();
    }

    private static Address address(String json) {
        return AddressMapper.address(Samples.parse(json.replace('\'', '"'), CardsWire.Address.class));
    }
}

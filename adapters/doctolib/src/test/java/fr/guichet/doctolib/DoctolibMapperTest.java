package fr.guichet.doctolib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.doctolib.DoctolibMapper.AvailabilityQuery;
import fr.guichet.doctolib.DoctolibMapper.Plan;
import fr.guichet.doctolib.Sites.Site;
import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Availability;
import fr.guichet.model.CentreKind;
import fr.guichet.model.Dose;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.Vaccine;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.DayHours;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Warning;
import fr.guichet.testkit.Recorded;
import fr.guichet.testkit.Samples;
import java.net.URI;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoctolibMapperTest {

    private static final String CENTRE = "https://www.doctolib.fr/centre-de-sante/valmont/centre-valmont";
    private static final String SHOWN = "https://www.doctolib.fr/vaccination-covid-19/valmont/centre-valmont";

    @Test
    void q1AgendasAreSentInTheOrderOfTheBookingAnswer() {
        AvailabilityQuery first = onlyPlan("booking-two-motives.json", "?pid=practice-100")
                .questions()
                .getFirst();

        // 12 is told before 11; 13 is disabled, 14 is another practice's.
        assertEquals(List.of(12L, 11L), first.agendas());
        assertEquals("12-11", first.agendaIds());
        // Agenda 11 lists the motive under 200 too, outside the place: sent as well.
        assertEquals("100-200", first.practiceIds());
    }

    @Test
    void q2AgendasThatDoNotCarryTheMotiveAreNotAsked() {
        AvailabilityQuery second = onlyPlan("booking-two-motives.json", "?pid=practice-100")
                .questions()
                .get(1);

        // Agenda 12 names motive 2 in its plain list alone, which counts for nothing.
        assertEquals(List.of(11L), second.agendas());
        assertEquals(List.of(100L), second.practices());
    }

    @Test
    void motivesAreAskedOneByOneWhenTheyAreVaccinationsForNewPatients() {
        List<AvailabilityQuery> questions =
                onlyPlan("booking-two-motives.json", "?pid=practice-100").questions();

        // 3 is no vaccination, 4 and 5 unknown, 6 not for new patients, 7 without reference.
        assertEquals(
                List.of(1L, 2L),
                questions.stream().map(AvailabilityQuery::motive).toList());
    }

    @Test
    void secondDosesAreAskedToo() {
        BookingWire.Data data = parse("{'data':{'places':[{'id':'practice-1'}],'visit_motives':["
                + "{'id':1,'ref_visit_motive_id':6971},{'id':2,'ref_visit_motive_id':7004},{'id':3,'ref_visit_motive_id':7108}],"
                + "'agendas':[{'id':2,'practice_id':1,'visit_motive_ids_by_practice_id':{'1':[1,2,3]}}]}}");

        assertEquals(
                List.of("pfizer-biontech", "moderna", "astrazeneca"),
                questions(data).stream()
                        .map(question -> question.offer().vaccine().code())
                        .toList());
        assertTrue(questions(data).stream()
                .allMatch(question -> question.offer().dose().equals(Dose.stated("second"))));
    }

    @Test
    void everyReferenceOfTheDocumentIsTheVaccineAndDoseItSays() {
        Map<String, List<Long>> references = Map.of(
                "pfizer-biontech first", List.of(6970L, 8739L),
                "moderna first", List.of(7005L, 8740L),
                "astrazeneca first", List.of(7107L, 8741L),
                "janssen first", List.of(7945L),
                "pfizer-biontech booster", List.of(8192L),
                "moderna booster", List.of(8193L),
                "pfizer-biontech child-first", List.of(10515L, 10516L),
                "pfizer-biontech second", List.of(6971L),
                "moderna second", List.of(7004L),
                "astrazeneca second", List.of(7108L));
        references.forEach((offer, ids) -> ids.forEach(id -> {
            MotiveReferences.Offer found = MotiveReferences.find(id).orElseThrow();
            assertEquals(offer, found.vaccine().code() + " " + found.dose().code());
        }));
        assertTrue(MotiveReferences.find(6236).isEmpty());
        assertTrue(MotiveReferences.knows(6236));
    }

    @Test
    void aCategoryThatIsNotForSomeIsForEveryoneAndReportedWhenUnfamiliar() {
        BookingWire.Data data = parse("{'data':{'places':[{'id':'practice-1'}],"
                + "'visit_motive_categories':[{'id':7,'name':' Réservé  aux soignants'},{'id':8,'name':'Collégiens'},{'id':9,'name':''}],"
                + "'visit_motives':[{'id':1,'ref_visit_motive_id':6970,'visit_motive_category_id':7},"
                + "{'id':2,'ref_visit_motive_id':6970,'visit_motive_category_id':8},"
                + "{'id':3,'ref_visit_motive_id':6970,'visit_motive_category_id':9},{'id':4,'ref_visit_motive_id':6970}],"
                + "'agendas':[{'id':2,'practice_id':1,'visit_motive_ids_by_practice_id':{'1':[1,2,3,4]}}]}}");

        assertEquals(
                List.of(
                        AudienceGroup.PROFESSIONALS,
                        AudienceGroup.EVERYONE,
                        AudienceGroup.EVERYONE,
                        AudienceGroup.EVERYONE),
                questions(data).stream()
                        .map(question -> question.audience().group())
                        .toList());
        assertEquals(
                List.of(
                        new Warning("unfamiliar-category", "Réservé aux soignants"),
                        new Warning("unfamiliar-category", "Collégiens"),
                        new Warning("unfamiliar-category", "one without a name")),
                DoctolibMapper.plan(ref(""), data).warnings());
    }

    @Test
    void aSuspendedAgendaIsNotAskedAndNotByPhoneOnly() {
        BookingWire.Data data = data("booking-suspended.json");
        DoctolibMapper.Planned planned = DoctolibMapper.plan(ref(""), data);

        // Motive 1: agenda 10 is suspended, 11 is not. Motive 2: only agenda 10 carries it.
        assertEquals(
                List.of(11L), planned.plans().getFirst().questions().getFirst().agendas());
        assertEquals(1, planned.plans().getFirst().questions().size());
        // The other place has a telephone, and its only agenda is suspended: it will be booked online again.
        assertEquals(
                Optional.of(Availability.unknown(UnknownReason.NO_ONLINE_BOOKING)),
                planned.plans().get(1).known());
        assertEquals(List.of(new Warning("agenda-suspended", "10, 20")), planned.warnings());
    }

    @Test
    void tellsVaccineAndDoseByReferenceAgainstTheName() {
        AvailabilityQuery first = onlyPlan("booking-two-motives.json", "?pid=practice-100")
                .questions()
                .getFirst();

        assertEquals("1ère injection (Moderna)", first.name());
        assertEquals(new Vaccine("pfizer-biontech"), first.offer().vaccine());
        assertEquals(Dose.stated("first"), first.offer().dose());
    }

    @Test
    void aReservedCategoryIsAskedAndToldWithItsAudience() {
        List<AvailabilityQuery> questions =
                onlyPlan("booking-two-motives.json", "?pid=practice-100").questions();

        assertEquals(Audience.EVERYONE, questions.getFirst().audience());
        assertEquals(
                Audience.of(AudienceGroup.PROFESSIONALS, "Vaccination des professionnels de santé"),
                questions.get(1).audience());
    }

    @Test
    void anUnknownReferenceIsReportedOnce() {
        List<Warning> warnings =
                planned("booking-two-motives.json", "?pid=practice-100").warnings();

        assertEquals(List.of(new Warning("unknown-motive-reference", "99999 Vaccin de demain")), warnings);
    }

    @Test
    void mapsThePlaceAndNobodyInIt() {
        Plan plan = onlyPlan("booking-two-motives.json", "?pid=practice-100");
        Place place = plan.place().orElseThrow();

        assertEquals("7001pid100", plan.site().externalId());
        assertEquals(SHOWN + "?pid=practice-100", plan.site().link().toString());
        assertEquals("Salle des fêtes", place.name());
        assertEquals(
                new Address(
                        Optional.of("3 Rue du Moulin"),
                        Optional.of(new Postcode("38999")),
                        Optional.of("Valmont"),
                        Optional.empty()),
                place.address());
        assertEquals(Optional.of(new Position(45.1, 5.7, PositionPrecision.EXACT)), place.position());
        assertEquals(List.of(new PhoneNumber("+33199001234")), place.phones());
        assertEquals(CentreKind.VACCINATION_CENTRE, place.kind());
    }

    @Test
    void mapsHoursAndLeavesUnsaidDaysOut() {
        var hours = onlyPlan("booking-two-motives.json", "?pid=practice-100")
                .place()
                .orElseThrow()
                .hours();

        assertEquals(
                "09:00-12:00, 14:00-18:00",
                hours.find(DayOfWeek.MONDAY).orElseThrow().text());
        assertInstanceOf(DayHours.Open.class, hours.find(DayOfWeek.MONDAY).orElseThrow());
        assertInstanceOf(DayHours.Unclear.class, hours.find(DayOfWeek.TUESDAY).orElseThrow());
        assertInstanceOf(DayHours.Closed.class, hours.find(DayOfWeek.WEDNESDAY).orElseThrow());
        assertInstanceOf(DayHours.Closed.class, hours.find(DayOfWeek.SUNDAY).orElseThrow());
        assertTrue(hours.find(DayOfWeek.THURSDAY).isEmpty());
    }

    @Test
    void q3WithoutAPlaceInTheLinkEveryPlaceIsMeant() {
        List<Plan> plans = planned("booking-two-places.json", "").plans();

        assertEquals(
                List.of("7002pid101", "7002pid102"),
                plans.stream().map(plan -> plan.site().externalId()).toList());
        assertEquals(List.of(10L), plans.getFirst().questions().getFirst().agendas());
        // The number of an establishment is no practice: the first of its practices stands in.
        assertEquals(List.of(20L), plans.get(1).questions().getFirst().agendas());
        assertEquals(List.of(202L), plans.get(1).questions().getFirst().practices());
        assertEquals(
                SHOWN + "?pid=establishment-102", plans.get(1).site().link().toString());
    }

    @Test
    void q3AStalePlaceIsFoundByItsKnownAddressAndItsLinkRewritten() {
        Address known = new Address(
                Optional.of("2, rue basse"),
                Optional.of(new Postcode("38998")),
                Optional.of("AUBEVAL"),
                Optional.empty());

        DoctolibMapper.Planned planned =
                DoctolibMapper.plan(ref("?pid=practice-5").withKnownAddress(known), data("booking-two-places.json"));

        assertEquals(List.of(), planned.warnings());
        assertEquals(1, planned.plans().size());
        assertEquals("7002pid202", planned.plans().getFirst().site().externalId());
        assertEquals(
                SHOWN + "?pid=establishment-102",
                planned.plans().getFirst().site().link().toString());
    }

    @Test
    void q3AStalePlaceOfUnknownAddressIsEveryPlaceWithAWarning() {
        DoctolibMapper.Planned planned = planned("booking-two-places.json", "?pid=practice-5");

        assertEquals(2, planned.plans().size());
        assertEquals("stale-place", planned.warnings().getFirst().reason());
    }

    @Test
    void q4AnAliasIsMergedIntoThePlaceAtItsAddress() {
        Plan plan = onlyPlan("booking-alias-place.json", "");

        assertEquals("7003pid100", plan.site().externalId());
        assertEquals(List.of(10L, 11L), plan.questions().getFirst().agendas());
        assertEquals(CentreKind.PHARMACY, plan.place().orElseThrow().kind());
    }

    @Test
    void q4AnAliasByItselfOffersNothing() {
        Plan plan = onlyPlan("booking-alias-place.json", "?pid=practice-101");

        assertEquals(Optional.of(new Availability.NotOffered()), plan.known());
    }

    @Test
    void q4AnEstablishmentAtTheAddressOfAnotherPlaceIsNoAliasWhereItsPracticeIsListed() {
        BookingWire.Data data = parse("{'data':{'profile':{'id':7},'places':["
                + "{'id':'practice-1','practice_ids':[1],'address':'1 rue Haute','zipcode':'38999','city':'Valmont'},"
                + "{'id':'establishment-9','practice_ids':[2],'address':'1 rue Haute','zipcode':'38999','city':'Valmont'}],"
                + "'visit_motives':[{'id':1,'ref_visit_motive_id':6970}],"
                + "'agendas':[{'id':10,'practice_id':1,'visit_motive_ids_by_practice_id':{'1':[1]}},"
                + "{'id':20,'practice_id':2,'visit_motive_ids_by_practice_id':{'2':[1]}}]}}");

        List<Plan> plans = DoctolibMapper.plan(ref(""), data).plans();

        assertEquals(
                List.of("7pid1", "7pid9"),
                plans.stream().map(plan -> plan.site().externalId()).toList());
        assertEquals(List.of(20L), plans.get(1).questions().getFirst().agendas());
    }

    @Test
    void q5IdsAreOfTheProfileAndThePractice() {
        assertEquals(
                "7001pid100", onlyPlan("booking-two-motives.json", "").site().externalId());
        BookingWire.Data numberless = parse("{'data':{'profile':{'id':7},'places':[{'name':'Salle'}]}}");
        assertEquals(
                "7",
                DoctolibMapper.plan(ref(""), numberless)
                        .plans()
                        .getFirst()
                        .site()
                        .externalId());
    }

    @Test
    void q5WithoutAProfilesIdSlugAndPlaceAreTheId() {
        BookingWire.Data data = parse("{'data':{'places':[{'id':'practice-1'}]}}");

        assertEquals(
                "centre-valmont-practice-1",
                DoctolibMapper.plan(ref(""), data).plans().getFirst().site().externalId());
    }

    @Test
    void q6APlaceIsTheSameWithItsPidAndWithout() {
        Site without = onlyPlan("booking-two-motives.json", "").site();
        Site with = onlyPlan("booking-two-motives.json", "?pid=practice-100").site();

        assertEquals(with, without);
    }

    @Test
    void q6APlaceToldTwiceIsToldOnceWithAWarning() {
        BookingWire.Data data = parse("{'data':{'profile':{'id':7},"
                + "'places':[{'id':'practice-1','name':'Gymnase'},{'id':'practice-1','name':'Le gymnase'}]}}");

        DoctolibMapper.Planned planned = DoctolibMapper.plan(ref(""), data);

        assertEquals(1, planned.plans().size());
        assertEquals("place-listed-twice", planned.warnings().getFirst().reason());
    }

    @Test
    void disabledAgendasMeanThePhoneOnlyWhereThereIsOne() {
        List<Plan> plans = planned("booking-phone-only.json", "").plans();

        assertEquals(Optional.of(new Availability.PhoneOnly()), plans.getFirst().known());
        assertEquals(
                Optional.of(Availability.unknown(UnknownReason.NO_ONLINE_BOOKING)),
                plans.get(1).known());
        assertEquals(
                CentreKind.GENERAL_PRACTITIONER,
                plans.getFirst().place().orElseThrow().kind());
    }

    @Test
    void aProfileWithoutMotivesIsUnknown() {
        BookingWire.Data data = parse(
                "{'data':{'places':[{'id':'practice-1'}],'agendas':[{'id':2,'practice_id':1,'visit_motive_ids_by_practice_id':{}}]}}");

        Plan plan = DoctolibMapper.plan(ref(""), data).plans().getFirst();

        assertEquals(Optional.of(Availability.unknown(UnknownReason.NO_ONLINE_BOOKING)), plan.known());
        assertEquals("centre-valmont-practice-1", plan.site().externalId());
    }

    @Test
    void motivesWithoutAnyVaccinationAreNotOffered() {
        BookingWire.Data data =
                parse("{'data':{'places':[{'id':'practice-1'}],'visit_motives':[{'id':1,'ref_visit_motive_id':6236}],"
                        + "'agendas':[{'id':2,'practice_id':1,'visit_motive_ids_by_practice_id':{'1':[1]}}]}}");

        assertEquals(
                Optional.of(new Availability.NotOffered()),
                DoctolibMapper.plan(ref(""), data).plans().getFirst().known());
    }

    @Test
    void anAgendaThatCannotBeReadIsNoProofOfAbsence() {
        BookingWire.Data data =
                parse("{'data':{'places':[{'id':'practice-1'}],'visit_motives':[{'id':1,'ref_visit_motive_id':6970}],"
                        + "'agendas':[{'id':2,'practice_id':1,'visit_motive_ids':[1]}]}}");

        Availability told =
                DoctolibMapper.plan(ref(""), data).plans().getFirst().known().orElseThrow();

        assertEquals(
                UnknownReason.UNREADABLE,
                assertInstanceOf(Availability.Unknown.class, told).reason());
    }

    /**
     * The document, section 4: one agenda, not disabled, without practice; it lists motive 2 under 165752, which is the only place's number. Reference 6970 is Pfizer-BioNTech, first, though
     * the name says Moderna. So one question, agenda 3, practice 165752. The profile's id is a text. Nothing names the place.
     */
    @Test
    void mapsRecordedBasicBookingJson() {
        DoctolibMapper.Planned planned = DoctolibMapper.plan(ref(""), recorded("basic-booking.json"));
        Plan plan = planned.plans().getFirst();

        assertEquals(List.of(), planned.warnings());
        assertEquals("123456789pid165752", plan.site().externalId());
        assertEquals(Optional.empty(), plan.place());
        assertEquals(Optional.empty(), plan.known());
        assertEquals(
                List.of(new AvailabilityQuery(
                        2,
                        "1ère injection vaccin COVID-19 (Moderna)",
                        List.of(3L),
                        List.of(165752L),
                        new MotiveReferences.Offer(new Vaccine("pfizer-biontech"), Dose.stated("first")),
                        Audience.EVERYONE)),
                plan.questions());
    }

    /** The document, section 4, step 3: no agenda at all, and each place gives a number, so both are by phone only. All hours are stale filler of days not enabled: closed. */
    @Test
    void mapsRecordedBookingWithDoctorsJson() {
        List<Plan> plans = DoctolibMapper.plan(ref(""), recorded("booking-with-doctors.json"))
                .plans();

        assertEquals(
                List.of("1pid37157", "1pid86656"),
                plans.stream().map(plan -> plan.site().externalId()).toList());
        plans.forEach(plan -> assertEquals(Optional.of(new Availability.PhoneOnly()), plan.known()));
        Place first = plans.getFirst().place().orElseThrow();
        assertEquals("Clinique des Lilas", first.name());
        assertEquals(Optional.of("41 Avenue du Maréchal Juin"), first.address().street());
        assertEquals(List.of(new PhoneNumber("+33600000000")), first.phones());
        assertEquals(7, first.hours().days().size());
        first.hours().days().values().forEach(day -> assertInstanceOf(DayHours.Closed.class, day));
        assertEquals(
                List.of(new PhoneNumber("+33638952553")),
                plans.get(1).place().orElseThrow().phones());
    }

    private static List<AvailabilityQuery> questions(BookingWire.Data data) {
        return DoctolibMapper.plan(ref(""), data).plans().getFirst().questions();
    }

    private static Plan onlyPlan(String sample, String query) {
        List<Plan> plans = planned(sample, query).plans();
        assertEquals(1, plans.size());
        return plans.getFirst();
    }

    private static DoctolibMapper.Planned planned(String sample, String query) {
        return DoctolibMapper.plan(ref(query), data(sample));
    }

    private static BookingWire.Data data(String sample) {
        return Objects.requireNonNull(Samples.read(sample, BookingWire.class).data());
    }

    private static BookingWire.Data recorded(String name) {
        return Objects.requireNonNull(
                Recorded.read("doctolib/" + name, BookingWire.class).data());
    }

    private static BookingWire.Data parse(String json) {
        return Objects.requireNonNull(
                Samples.parse(json.replace('\'', '"'), BookingWire.class).data());
    }

    private static CentreRef ref(String query) {
        return DoctolibLink.recognise(URI.create(CENTRE + query)).orElseThrow();
    }
}

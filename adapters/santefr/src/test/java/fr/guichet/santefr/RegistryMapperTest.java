package fr.guichet.santefr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.CentreKind;
import fr.guichet.model.ExternalId;
import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import fr.guichet.model.geo.Postcode;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryMapperTest {

    @Test
    void aWholeRowBecomesACentreWithItsPlaceAndItsLink() {
        CatalogueEntry.Listed centre = sample(0);

        assertEquals(new ExternalId("registry", "90001"), centre.id());
        Place place = centre.place();
        assertEquals("Gymnase des Trois Chênes", place.name());
        assertEquals(
                new Address(
                        Optional.of("12 bis Rue des Essais"),
                        Optional.of(new Postcode("54000")),
                        Optional.of("Nancy"),
                        Optional.of(new InseeCode("54395"))),
                place.address());
        assertEquals(Optional.of(new Position(48.6923, 6.18412, PositionPrecision.EXACT)), place.position());
        assertEquals(List.of(new PhoneNumber("+33353010001"), new PhoneNumber("+33800990001")), place.phones());
        assertEquals(Optional.of("Grand centre. Accessibilité : oui"), place.notes());
        assertEquals(
                Optional.of(
                        "https://www.doctolib.fr/centre-de-sante/nancy/gymnase-des-trois-chenes?pid=practice-999001"),
                centre.bookingLink());
        assertEquals(List.of(), centre.warnings());
    }

    @Test
    void textIsFitToShow() {
        assertEquals(
                "Salle \"Arc-en-ciel\" ; entrée B rez-de-chaussée",
                sample(3).place().name());
        assertEquals(
                "Salle",
                listed(Map.of(Column.NAME, " <b>Salle</b>\u200b ")).place().name());
    }

    @Test
    void editTimesAreParisTimeInBothSpellings() {
        assertEquals(
                Optional.of(Instant.parse("2021-03-09T07:07:17.150Z")),
                sample(0).editedAt());
        assertEquals(
                Optional.of(Instant.parse("2021-07-09T06:07:17.488Z")),
                listed(Map.of(Column.EDITED_AT, "2021/07/09 08:07:17.488")).editedAt());
        assertEquals(
                Optional.of(Instant.parse("2021-07-09T06:07:17Z")),
                listed(Map.of(Column.EDITED_AT, "2021-07-09 08:07:17")).editedAt());
        assertWarns("edit-time-malformed", Map.of(Column.EDITED_AT, "hier"));
    }

    @Test
    void datesAndTheClosingFlagAreThePublicOpening() {
        assertEquals(
                new PublicOpening(
                        Optional.of(LocalDate.of(2021, 1, 18)), Optional.of(LocalDate.of(2021, 4, 9)), true, false),
                sample(2).opening());
        assertWarns("date-malformed", Map.of(Column.CLOSES_ON, "31/12/2021"));
    }

    @Test
    void anUnknownBooleanTextIsUnknownAndNotTrue() {
        CatalogueEntry.Listed centre = listed(Map.of(Column.CLOSED, "peut-être", Column.PROFESSIONALS_ONLY, "1"));

        assertEquals(PublicOpening.ALWAYS, centre.opening());
        assertEquals(Audience.EVERYONE, centre.place().audience());
        assertEquals(
                List.of("boolean-unknown", "boolean-unknown"),
                centre.warnings().stream().map(Warning::reason).toList());
    }

    @Test
    void aPrisonUnitIsClosedToThePublicByTypeOrHoursOrWords() {
        assertTrue(sample(1).opening().closedToPublic());
        for (Map<Column, String> cells : List.of(
                Map.of(Column.TYPE, "{USMP,\"Grand centre\"}"),
                Map.of(Column.SUNDAY, "FERMÉ AU PUBLIC"),
                Map.of(Column.NAME, "Centre de détention des Essais"),
                Map.of(Column.NAME, "UHSA - Essais"),
                Map.of(Column.TERMS, "quartier pénitentiaire"))) {
            assertTrue(listed(cells).opening().closedToPublic(), cells::toString);
        }
        assertTrue(!listed(Map.of(Column.NAME, "Salle Prisonnier")).opening().closedToPublic());
    }

    @ParameterizedTest
    @CsvSource({
        "Pharmacie des Essais,,PHARMACY",
        "Faculté de pharmacie,,VACCINATION_CENTRE",
        "EMV Essais,,MOBILE_TEAM",
        "Salle des fêtes,Centre de vaccination mobile,MOBILE_TEAM",
        "Centre de vaccination du CHU,,VACCINATION_CENTRE",
        "Emveral,,VACCINATION_CENTRE"
    })
    void theKindFollowsFromWholeWords(String name, String terms, CentreKind kind) {
        assertEquals(kind, CentreWords.kind(name, Optional.ofNullable(terms)));
    }

    @ParameterizedTest
    @CsvSource({
        "CH Essais (Réservé aux professionnels de santé),,PROFESSIONALS",
        "Essais - professionnels de santé extérieurs,,PROFESSIONALS",
        "Essais - Réservé PS,,PROFESSIONALS",
        "Essais,RESERVE AUX PROFESSIONNELS DE SANTE,PROFESSIONALS",
        "Essais,Ouvert uniquement aux professionnels de sante,PROFESSIONALS",
        "Essais,Accessibilité aux professionnels de santé ainsi qu'à la population de + de 75 ans,RESTRICTED",
        "Essais,réservé aux professionnels de santé et aux personnes vulnérables,RESTRICTED",
        "Essais,carte des professionnels de santé bienvenue,EVERYONE",
        "Essais,EMV-non ouvert à la réservation,RESTRICTED",
        "Essais - en attente (99),,RESTRICTED",
        "Essais,Réservé aux plus de 75 ans,RESTRICTED",
        "Essais,Ce numéro est réservé aux problèmes de réservation,EVERYONE",
        "Essais,Grand centre,EVERYONE"
    })
    void theAudienceFollowsFromTheWordsAndKeepsThem(String name, String terms, AudienceGroup group) {
        Audience audience = AudienceWords.audience(name, Optional.ofNullable(terms), Optional.empty());

        Optional<String> words = Optional.of(terms == null ? name : terms);
        assertEquals(new Audience(group, group == AudienceGroup.EVERYONE ? Optional.empty() : words), audience);
    }

    @Test
    void theFlagMakesItProfessionalsWithOrWithoutWords() {
        assertEquals(
                new Audience(AudienceGroup.PROFESSIONALS, Optional.empty()),
                listed(Map.of(Column.PROFESSIONALS_ONLY, "t")).place().audience());
        assertEquals(
                Audience.of(AudienceGroup.PROFESSIONALS, "Réservé aux professionnels de santé"),
                sample(2).place().audience());
    }

    @Test
    void aNumberThatCannotBeDialledIsWarnedOfAndNotShown() {
        assertEquals(List.of(), listed(Map.of(Column.PHONE, "8")).place().phones());
        assertWarns("phone-malformed", Map.of(Column.PHONE, "8"));
    }

    @Test
    void aLinkIsHandedOverAsTypedWithoutTheBlanksAroundIt() {
        assertEquals(Optional.of("doctolib"), sample(3).bookingLink());
        assertEquals(
                Optional.of("https://essais.example/a b?x=1?pid=2"),
                listed(Map.of(Column.BOOKING_LINK, "\u00a0 https://essais.example/a b?x=1?pid=2 "))
                        .bookingLink());
        assertEquals(Optional.empty(), listed(Map.of(Column.BOOKING_LINK, "  ")).bookingLink());
    }

    @Test
    void anInseeCodeThatLostItsZeroIsMendedAndAnyOtherIsUnknown() {
        CatalogueEntry.Listed padded = listed(Map.of(Column.POSTCODE, "02100", Column.INSEE, "2401"));
        assertEquals(
                Optional.of(new InseeCode("02401")), padded.place().address().insee());
        assertWarns("insee-malformed", Map.of(Column.INSEE, "Nancy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-3", "7a", "1.5", "9999999999999999999"})
    void aRowWithoutAUsableIdIsRejected(String gid) {
        assertEquals("gid-malformed", rejected(Map.of(Column.GID, gid)).reason().reason());
    }

    @Test
    void aRowWithoutNameOrPlaceOnTheMapOfFranceIsRejectedUnderItsId() {
        CatalogueEntry.Rejected nameless = rejected(Map.of(Column.NAME, " \u00a0"));

        assertEquals("name-blank", nameless.reason().reason());
        assertEquals(Optional.of(new ExternalId("registry", "7")), nameless.id());
        assertEquals(3, nameless.row());
        assertEquals(
                "postcode-malformed",
                rejected(Map.of(Column.POSTCODE, "")).reason().reason());
        assertEquals(
                "postcode-malformed",
                rejected(Map.of(Column.POSTCODE, "540")).reason().reason());
        assertEquals(
                "departement-unknown",
                rejected(Map.of(Column.POSTCODE, "99999")).reason().reason());
    }

    private static CatalogueEntry.Listed sample(int index) {
        OneDocument document = OneDocument.of(OneDocument.sample("four-centres.csv"));
        document.summary();
        return document.listed().get(index);
    }

    private static CatalogueEntry entry(Map<Column, String> cells) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        texts.putAll(Map.of(Column.GID, "7", Column.NAME, "Salle", Column.POSTCODE, "54000"));
        texts.putAll(Map.of(Column.LATITUDE, "48.7", Column.LONGITUDE, "6.2"));
        texts.putAll(cells);
        return RegistryMapper.entry(new RegistryRow(3, texts));
    }

    private static CatalogueEntry.Listed listed(Map<Column, String> cells) {
        return assertInstanceOf(CatalogueEntry.Listed.class, entry(cells));
    }

    private static CatalogueEntry.Rejected rejected(Map<Column, String> cells) {
        return assertInstanceOf(CatalogueEntry.Rejected.class, entry(cells));
    }

    private static void assertWarns(String reason, Map<Column, String> cells) {
        assertEquals(
                List.of(reason),
                listed(cells).warnings().stream().map(Warning::reason).toList());
    }
}

package fr.guichet.santefr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.geo.Departement;
import fr.guichet.spi.BookingCount;
import fr.guichet.spi.CatalogueSummary;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.Warning;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingStatisticsTest {

    private static final String HEADER =
            "id_centre,date_debut_semaine,code_region,nom_region,code_departement,nom_departement,commune_insee,nom_centre,nombre_ucd,doses_allouees,rdv_pris\n";

    private final List<BookingCount> counts = new ArrayList<>();

    @Test
    void aRowIsOneCentreInOneWeek() {
        assertEquals(
                1,
                summary(HEADER + row("9001", "2021-04-12", "33", "1170", "1024"))
                        .rows());

        assertEquals(
                List.of(new BookingCount("9001", new Departement("33"), LocalDate.parse("2021-04-12"), 1_170, 1_024)),
                counts);
    }

    @Test
    void theBytesAreWindows1252AndNamesMayHoldCommas() {
        String row = "9002,2021-04-12,84,ARA,01,Ain,01004,\"Salle d’été, Ambérieu\",3,18,20\n";

        assertEquals(0, summary(HEADER + row).warnings().size());
        assertEquals(20, counts.getFirst().booked());
    }

    @Test
    void columnsAreFoundByNameAndOthersSkipped() {
        summary(
                "rdv_pris,neu,doses_allouees,code_departement,date_debut_semaine,id_centre\n5,?,6,2A,2021-04-12,9003\n");

        assertEquals(
                List.of(new BookingCount("9003", new Departement("2A"), LocalDate.parse("2021-04-12"), 6, 5)), counts);
    }

    @Test
    void dosesLeftBlankAreNone() {
        summary(HEADER + row("9001", "2021-04-12", "33", "", "7"));

        assertEquals(0, counts.getFirst().doses());
    }

    @Test
    void aSpreadsheetMayHaveEatenTheLeadingZero() {
        summary(HEADER + row("9001", "2021-04-12", "1", "6", "7"));

        assertEquals(new Departement("01"), counts.getFirst().departement());
    }

    @ParameterizedTest
    @CsvSource({
        "'',2021-04-12,33,6,7,id_centre-malformed",
        "9001,12/04/2021,33,6,7,date_debut_semaine-malformed",
        "9001,2021-04-13,33,6,7,date_debut_semaine-malformed",
        "9001,2021-04-12,20,6,7,code_departement-malformed",
        "9001,2021-04-12,33,six,7,doses_allouees-malformed",
        "9001,2021-04-12,33,6,-7,rdv_pris-malformed"
    })
    void aRowThatCannotBeCountedIsLeftOutWithAWarning(
            String centre, String week, String departement, String doses, String booked, String reason) {
        String good = row("9001", "2021-04-12", "33", "6", "7").repeat(200);

        CatalogueSummary summary = summary(HEADER + good + row(centre, week, departement, doses, booked));

        assertEquals(200, counts.size());
        assertEquals(
                List.of(reason),
                summary.warnings().stream().map(Warning::reason).toList());
    }

    @Test
    void moreThanOneBadRowInAHundredRefusesTheWhole() {
        String good = row("9001", "2021-04-12", "33", "6", "7").repeat(50);

        assertRefused("1 of 51 rows", HEADER + good + row("9001", "2021-04-12", "33", "six", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_centre", "date_debut_semaine", "code_departement", "doses_allouees", "rdv_pris"})
    void aHeaderThatLacksAColumnIsNamed(String column) {
        assertRefused(
                "no column " + column, HEADER.replace(column, "autre") + row("9001", "2021-04-12", "33", "6", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HEADER, "<!DOCTYPE html><html><title>Maintenance</title></html>"})
    void aDocumentWithoutARowIsNotTakenForNoAppointment(String body) {
        assertInstanceOf(Failure.Unreadable.class, failure(body, body.length()));
    }

    @Test
    void aCutIsRefusedWhetherAnnouncedOrSeen() {
        String whole = HEADER + row("9001", "2021-04-12", "33", "6", "7");

        assertTrue(failure(whole, whole.length() + 10).detail().contains("cut short"));
        assertRefused("cut short", whole.substring(0, whole.length() - 1));
    }

    private static String row(String centre, String week, String departement, String doses, String booked) {
        return "%s,%s,75,NAQ,%s,Gironde,33167,Salle des Essais,195,%s,%s\n"
                .formatted(centre, week, departement, doses, booked);
    }

    private CatalogueSummary summary(String body) {
        return switch (read(body, body.length())) {
            case FetchResult.Fetched<CatalogueSummary> fetched -> fetched.value();
            case FetchResult<CatalogueSummary> other -> throw new AssertionError("not fetched: " + other);
        };
    }

    private void assertRefused(String what, String body) {
        String detail = failure(body, body.length()).detail();
        assertTrue(detail.contains(what), detail);
    }

    private Failure failure(String body, int announced) {
        return switch (read(body, announced)) {
            case FetchResult.Failed<CatalogueSummary>(Failure failure) -> failure;
            case FetchResult<CatalogueSummary> other -> throw new AssertionError("not refused: " + other);
        };
    }

    private FetchResult<CatalogueSummary> read(String body, int announced) {
        byte[] bytes = body.getBytes(Charset.forName("windows-1252"));
        OneDocument document =
                OneDocument.of(OneDocument.ADDRESS, new ByteArrayInputStream(bytes), OptionalLong.of(announced));
        return new SanteFrAdapter().listBookings(document, counts::add);
    }
}

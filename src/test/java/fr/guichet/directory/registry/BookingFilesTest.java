package fr.guichet.directory.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.collect.Adapters;
import fr.guichet.model.geo.Departement;
import fr.guichet.snapshot.BookingPressure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookingFilesTest {

    private static final Instant TUESDAY = Instant.parse("2021-04-13T10:00:00Z");
    private static final Departement GIRONDE = new Departement("33");
    private static final String HEADER =
            "id_centre,date_debut_semaine,code_region,nom_region,code_departement,nom_departement,commune_insee,nom_centre,nombre_ucd,doses_allouees,rdv_pris\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void aDepartementsWeekIsTheSumOfItsCentres() throws IOException {
        BookingFiles files = looked(row("1", "2021-04-12", "33", 600, 300) + row("2", "2021-04-12", "33", 400, 450));

        assertEquals(
                Map.of(GIRONDE, new BookingPressure(LocalDate.parse("2021-04-12"), 1_000, 750)),
                files.pressures(TUESDAY));
        assertEquals(OptionalDouble.of(0.75), gironde(files, TUESDAY).rate());
    }

    @Test
    void futureWeeksAreNotPublishedBeforeTheyBegin() throws IOException {
        BookingFiles files = looked(row("1", "2021-04-12", "33", 600, 300) + row("1", "2021-04-19", "33", 900, 10));

        assertEquals(600, gironde(files, TUESDAY).doses());
        assertEquals(900, gironde(files, Instant.parse("2021-04-18T22:00:00Z")).doses());
    }

    @Test
    void aWeekWithoutDosesHasNoRate() throws IOException {
        assertEquals(
                OptionalDouble.empty(),
                gironde(looked(row("1", "2021-04-12", "33", 0, 3)), TUESDAY).rate());
    }

    @Test
    void aFileThatIsBrokenLaterLeavesWhatWasReadAndSaysSo() throws IOException {
        BookingFiles files = looked(row("1", "2021-04-12", "33", 600, 300));
        write("<html>maintenance</html>\n");
        files.load();

        assertEquals(600, gironde(files, TUESDAY).doses());
        assertTrue(files.status().failure().orElseThrow().contains("no row"), files.status()::toString);
        assertEquals(Optional.of(TUESDAY), files.status().readAt());
    }

    @Test
    void nothingIsReadWhereNobodySaidWhere() {
        BookingFiles files = files(Optional.empty());
        files.load();

        assertEquals(Map.of(), files.pressures(TUESDAY));
        assertEquals(Optional.empty(), files.status().failure());
    }

    private static BookingPressure gironde(BookingFiles files, Instant now) {
        return Objects.requireNonNull(files.pressures(now).get(GIRONDE));
    }

    private BookingFiles looked(String rows) throws IOException {
        write(HEADER + rows);
        BookingFiles files = files(Optional.of(file().toString()));
        files.load();
        return files;
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text, Charset.forName("windows-1252"));
    }

    private Path file() {
        return directory.resolve("bookings.csv");
    }

    private static BookingFiles files(Optional<String> location) {
        return new BookingFiles(Adapters.load().registry(), location, Clock.fixed(TUESDAY, ZoneOffset.UTC));
    }

    private static String row(String centre, String week, String departement, int doses, int booked) {
        return "%s,%s,75,NAQ,%s,Département,33167,Salle de fête,9,%d,%d\n"
                .formatted(centre, week, departement, doses, booked);
    }
}

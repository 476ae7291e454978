package fr.guichet.santefr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.model.geo.Departement;
import fr.guichet.model.geo.Position;
import fr.guichet.model.geo.PositionPrecision;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedPositionTest {

    @ParameterizedTest
    @CsvSource({
        "54, 48.6921, 6.1844",
        "2A, 41.9192, 8.7386",
        "98, 43.7384, 7.4246",
        "971, 16.2411, -61.5331",
        "972, 14.6161, -61.0588",
        "973, 4.9224, -52.3135",
        "974, -20.8789, 55.4481",
        "975, 46.7811, -56.1764",
        "976, -12.7806, 45.2278",
        "977, 17.8962, -62.8498",
        "978, 18.0675, -63.0825",
        "984, -49.3500, 70.2167",
        "986, -13.2825, -176.1736",
        "987, -17.5350, -149.5696",
        "988, -22.2758, 166.4580"
    })
    void aTownLiesInTheBoxOfItsTerritory(String departement, String latitude, String longitude) {
        assertTrue(find(departement, latitude, longitude, "").isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "54, '', 6.1844, position-missing",
        "54, 48.6921, '', position-missing",
        "54, nord, 6.1844, position-missing",
        "54, 0, 0, position-missing",
        "54, 0.000244, -0.000021, position-missing",
        "54, 148.6921, 6.1844, position-insane",
        "54, NaN, 6.1844, position-insane",
        "54, 6.1844, 48.6921, position-insane",
        "974, 55.4481, -20.8789, position-insane",
        "977, 16.2622, -61.4466, position-insane",
        "972, 48.6921, 6.1844, position-insane"
    })
    void aPointThatCannotBeBelievedIsWarnedOfAndDropped(
            String departement, String latitude, String longitude, String reason) {
        Cells cells = cells(latitude, longitude, "");

        assertEquals(Optional.empty(), TypedPosition.find(cells, new Departement(departement)));
        assertEquals(reason, cells.warnings().getFirst().reason());
    }

    @Test
    void exchangedCoordinatesAreNamedAsSuch() {
        Cells cells = cells("55.4481", "-20.8789", "");

        TypedPosition.find(cells, new Departement("974"));

        assertTrue(cells.warnings().getFirst().detail().endsWith("latitude and longitude are swapped"));
    }

    @ParameterizedTest
    @CsvSource({
        "54395_2880_00001, EXACT",
        "30334_0270_00016_bis, EXACT",
        "79179_a61qdt_00001, EXACT",
        "2a004_0868_00006, EXACT",
        "50203_0130, APPROXIMATE",
        "2b251_b269, APPROXIMATE",
        "54395, APPROXIMATE",
        "'', APPROXIMATE"
    })
    void thePointIsExactWhereTheAddressIdGoesDownToAHouse(String addressId, PositionPrecision precision) {
        assertEquals(
                Optional.of(precision),
                find("54", "48.6921", "6.1844", addressId).map(Position::precision));
    }

    private static Optional<Position> find(String departement, String latitude, String longitude, String addressId) {
        return TypedPosition.find(cells(latitude, longitude, addressId), new Departement(departement));
    }

    private static Cells cells(String latitude, String longitude, String addressId) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        texts.put(Column.LATITUDE, latitude);
        texts.put(Column.LONGITUDE, longitude);
        texts.put(Column.ADDRESS_ID, addressId);
        return new Cells(new RegistryRow(1, texts));
    }
}

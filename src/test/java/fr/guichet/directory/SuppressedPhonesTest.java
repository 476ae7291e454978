package fr.guichet.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.PhoneNumber;
import fr.guichet.model.Place;
import fr.guichet.snapshot.Centres;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressedPhonesTest {

    private final SuppressedPhones suppressed =
            new SuppressedPhones(Set.of(new PhoneNumber("+33199001234"), new PhoneNumber("+590590991234")));

    @ParameterizedTest
    @CsvSource({
        "Appelez le 01 99 00 12 34 le matin, Appelez le [numéro retiré] le matin",
        "01.99.00.12.34, [numéro retiré]",
        "tel:+33199001234, tel:[numéro retiré]",
        "+33 (0)1 99 00 12 34, [numéro retiré]",
        "0033199001234!, [numéro retiré]!",
        "0590 99 12 34, [numéro retiré]",
        "01 99 00 12 35, 01 99 00 12 35",
        "101 99 00 12 34, 101 99 00 12 34",
        "0199001234567, 0199001234567"
    })
    void noTextSaysThemHoweverTheyAreWritten(String typed, String shown) {
        assertEquals(
                Optional.of(shown),
                suppressed.appliedTo(place(List.of(), typed)).notes());
    }

    @Test
    void otherNumbersOfThePlaceStay() {
        PhoneNumber other = new PhoneNumber("+33199001235");

        Place shown = suppressed.appliedTo(place(List.of(new PhoneNumber("+33199001234"), other), "-"));

        assertEquals(List.of(other), shown.phones());
    }

    private static Place place(List<PhoneNumber> phones, String notes) {
        Place place = Centres.centre("a").place();
        return new Place(
                place.name(),
                place.address(),
                place.position(),
                place.kind(),
                place.audience(),
                phones,
                place.hours(),
                Optional.of(notes));
    }
}

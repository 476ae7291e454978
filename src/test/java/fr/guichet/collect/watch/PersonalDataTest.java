package fr.guichet.collect.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"mail\":\"jean.exemple+rdv@mairie.example\" | \"mail\":\"[mail]\"",
                "a=jean%40mairie.example&b | a=[mail]&b",
                "tel:0123456789 | tel:[phone]",
                "\"phone\": \"01 23 45 67 89\" | \"phone\": \"[phone]\"",
                "01.23.45.67.89, 01-23-45-67-89 | [phone], [phone]",
                "\"+33 1 23 45 67 89\" | \"[phone]\"",
                "+33123456789 | [phone]",
                "+33 (0)1 23 45 67 89 | [phone]",
                "0033123456789 | [phone]",
                "+590 590 12 34 56 | [phone]",
            })
    void masksMailAddressesAndTelephoneNumbers(String text, String shown) {
        assertEquals(shown, PersonalData.masked(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"date\":\"2021-04-16\",\"slots\":[\"2021-04-16T10:35:00.000+02:00\"]}",
                "practice_id: 163402, visit_motive_ids: [2746983, 2746984]",
                "id 5f8a01234567890abcdef012",
                "timestamp 1618309800000"
            })
    void leavesOtherTextUnchanged(String text) {
        assertEquals(text, PersonalData.masked(text));
    }
}

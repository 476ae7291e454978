package fr.guichet.model.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.model.Vaccine;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaccineWordsTest {

    private static final VaccineWords WORDS = VaccineWords.of(Campaign.load("covid-19"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1ère Injection +18 ans (ARN-m)|arnm",
                "1ère injection (ARN messager Pfizer ou Moderna)|moderna, pfizer-biontech",
                "1ère Injection Novavax|novavax",
                "AZ 2ème dose|astrazeneca",
                "2ème dose Astra-Zeneca +55 ans suite 1ère dose|astrazeneca",
                "2nde injection - 55 ans suite AZ|arnm",
                "Moins de 55 ans, suite à une 1ère AstraZeneca|arnm",
                "Centre de la Marne, côte d'Azur|''",
                "Contre-indications Pfizer|''",
                "1ère injection|''"
            })
    void namesAllVaccinesOfALabelByWholeWords(String label, String vaccines) {
        assertEquals(vaccines, found(WORDS, label));
    }

    @Test
    void wordsOfAPlatformCountToo() {
        VaccineWords own = WORDS.preceded(List.of("words;pfizer-biontech;pf|pfz"));

        assertEquals("pfizer-biontech", found(own, "1ère injection Vaccin COVID +70 ANS  (PF)"));
        assertEquals("", found(WORDS, "1ère injection Vaccin COVID +70 ANS  (PF)"));
    }

    private static String found(VaccineWords words, String label) {
        return words.find(label).stream().map(Vaccine::code).sorted().collect(Collectors.joining(", "));
    }
}

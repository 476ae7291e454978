package fr.guichet.sandbox.doctolib;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The nation-wide motive types of the platform that are vaccinations. */
enum RefMotive {
    PFIZER_1(6970, "1ère injection vaccin COVID-19 (Pfizer-BioNTech)", true, 42),
    PFIZER_2(6971, "2nde injection vaccin COVID-19 (Pfizer-BioNTech)", false, 0),
    PFIZER_BOOSTER(8192, "3ème injection vaccin COVID-19 (Pfizer-BioNTech)", false, 0),
    PFIZER_CHILD(10515, "1ère injection vaccin COVID-19 enfant (Pfizer-BioNTech)", true, 21),
    MODERNA_1(7005, "1ère injection vaccin COVID-19 (Moderna)", true, 42),
    MODERNA_2(7004, "2nde injection vaccin COVID-19 (Moderna)", false, 0),
    MODERNA_BOOSTER(8193, "3ème injection vaccin COVID-19 (Moderna)", false, 0),
    ASTRAZENECA_1(7107, "1ère injection vaccin COVID-19 (AstraZeneca)", true, 77),
    ASTRAZENECA_2(7108, "2nde injection vaccin COVID-19 (AstraZeneca)", false, 0),
    JANSSEN(7945, "Injection unique vaccin COVID-19 (Janssen)", true, 0),
    PFIZER_1_BIS(8739, "Première injection vaccin anti COVID-19 (Pfizer-BioNTech)", true, 42),
    MODERNA_1_BIS(8740, "Première injection vaccin anti COVID-19 (Moderna)", true, 42),
    ASTRAZENECA_1_BIS(8741, "Première injection vaccin anti COVID-19 (AstraZeneca)", true, 77),
    PFIZER_CHILD_BIS(10516, "Vaccination COVID-19 enfant (Pfizer-BioNTech)", true, 21);

    /** An antigen test: on the same pages, and no vaccination. */
    static final int ANTIGEN_TEST = 6236;

    /** Every id that is a vaccination. */
    static final Set<Integer> IDS = Arrays.stream(values()).map(ref -> ref.id).collect(Collectors.toUnmodifiableSet());

    /** What one profile offers together. */
    static final List<List<RefMotive>> OFFERS = List.of(
            List.of(PFIZER_1),
            List.of(PFIZER_1),
            List.of(PFIZER_1, PFIZER_2),
            List.of(PFIZER_1, MODERNA_1),
            List.of(MODERNA_1, MODERNA_2),
            List.of(ASTRAZENECA_1),
            List.of(ASTRAZENECA_1, ASTRAZENECA_2),
            List.of(PFIZER_1, MODERNA_1, JANSSEN),
            List.of(PFIZER_1_BIS, MODERNA_1_BIS),
            List.of(PFIZER_1, PFIZER_BOOSTER, MODERNA_BOOSTER, PFIZER_CHILD),
            List.of(PFIZER_CHILD_BIS, PFIZER_BOOSTER));

    final int id;
    final String title;
    final boolean first;
    final int daysToSecond;

    RefMotive(int id, String title, boolean first, int daysToSecond) {
        this.id = id;
        this.title = title;
        this.first = first;
        this.daysToSecond = daysToSecond;
    }
}

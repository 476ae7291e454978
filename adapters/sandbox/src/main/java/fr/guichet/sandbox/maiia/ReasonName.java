package fr.guichet.sandbox.maiia;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names as they are typed, with the type that stands beside them.
 *
 * @param type null when it is absent
 */
record ReasonName(String name, @Nullable String type, boolean isVaccination) {

    /** What one centre lets people book together. */
    static final List<List<ReasonName>> OFFERS = List.of(
            List.of(first("Première injection vaccin anti covid-19 (Pfizer-BioNTech)")),
            List.of(
                    first("Première injection vaccin anti Covid-19 (AstraZeneca)"),
                    second("Seconde injection vaccin anti Covid-19 (AstraZeneca)")),
            List.of(
                    first("Première injection vaccin anti covid-19 ( +50 ans avec comorbidité)"),
                    first("Première injection vaccin anti covid-19 (+50 ans avec comorbidité)"),
                    first("Première injection vaccin anti covid-19 (personnes +60 ans)")),
            List.of(
                    first("Première injection - étudiant en santé - avec attestation de formation"),
                    first("Première injection professionnel de santé (moins de 55ans)")),
            List.of(first("Dispositif \"Allez-vers\" +de 75 ans")),
            List.of(untyped("Vaccination")),
            List.of(untyped("Vaccination covid-19 12 ans et plus"), booster("Rappel / 3ème dose (Moderna & Pfizer)")),
            List.of(untyped("Moderna - 100% ARNm"), second("2ème injection #Moderna")),
            List.of(new ReasonName("Vaccination anti covid-19 (Janssen)", "NONE", true)),
            List.of(first("Première injection 5-11 ans (Pfizer)"), booster("Rappel vaccin anti covid-19 (Pfizer)")),
            List.of(
                    new ReasonName("Vaccination covid + rappel", "FOURTH", true),
                    first("Première injection (Moderna)")));

    /** What stands beside them and is none. */
    static final List<ReasonName> OTHERS = List.of(
            other("Test antigénique", null),
            other("Dépistage COVID-19 test antigénique (prélèvement naso-pharyngé)", "NONE"),
            other("Test immunité covid-19", null),
            other("Vaccination antigrippale", "NONE"),
            other("Vaccin contre la grippe", null),
            other("Bilan partagé de médication", null),
            other("Conseils diététiques", null),
            other("Entretien pharmaceutique", null),
            other("Orthopédie sur mesure (manchons)", null));

    private static ReasonName first(String name) {
        return new ReasonName(name, "FIRST", true);
    }

    private static ReasonName second(String name) {
        return new ReasonName(name, "SECOND", true);
    }

    private static ReasonName booster(String name) {
        return new ReasonName(name, "BOOSTER", true);
    }

    private static ReasonName untyped(String name) {
        return new ReasonName(name, null, true);
    }

    private static ReasonName other(String name, @Nullable String type) {
        return new ReasonName(name, type, false);
    }
}

package fr.guichet.sandbox.invented;

import fr.guichet.sandbox.platform.Dice;
import java.util.List;

/**
 * What kind of place people are vaccinated in.
 *
 * @param label how such places are called, before the name of the town
 * @param kind first segment of its booking link
 */
record Venue(String label, String kind) {

    private static final List<Venue> ALL = List.of(
            new Venue("Salle des fêtes", "centre-de-sante"),
            new Venue("Gymnase Jean Moulin", "centre-de-sante"),
            new Venue("Palais des sports", "centre-de-vaccinations-internationales"),
            new Venue("Espace Simone Veil", "centre-de-sante"),
            new Venue("Centre hospitalier", "hopital-public"),
            new Venue("Maison de santé", "maison-de-sante"),
            new Venue("Salle polyvalente", "centre-de-vaccinations-internationales"),
            new Venue("Clinique des Tilleuls", "clinique-privee"),
            new Venue("Halle aux grains", "centre-de-sante"),
            new Venue("Centre municipal de santé", "centre-de-sante"));

    private static final List<String> STREETS = List.of(
            "Rue de la République",
            "Avenue du Général de Gaulle",
            "Place de la Mairie",
            "Rue Victor Hugo",
            "Boulevard des Écoles",
            "Rue Pasteur",
            "Allée des Sports",
            "Avenue Jean Jaurès",
            "Chemin du Stade",
            "Rue Marie Curie");

    static Venue of(Dice dice) {
        return dice.pick(ALL);
    }

    static String street(Dice dice) {
        return dice.pick(STREETS);
    }
}

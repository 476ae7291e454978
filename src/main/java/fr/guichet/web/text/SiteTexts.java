package fr.guichet.web.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of every page and of the site map, in French. Another language is a file {@code messages/all_xx.properties}. */
@MessageBundle(value = "all", locale = "fr")
public interface SiteTexts {

    @Message("Un seul guichet pour toutes les plateformes de rendez-vous de vaccination en France.")
    String description();

    @Message("Menu principal")
    String mainMenu();

    @Message("Rechercher")
    String search();

    @Message("État")
    String state();

    @Message("Aide")
    String help();

    @Message("ne prend pas de rendez-vous : nous montrons où il en reste et nous vous menons à la plateforme.")
    String whatWeDo();

    @Message("Pas d’internet ? Appelez le")
    String callOffline();

    @Message("Pied de page")
    String footer();

    @Message("Comment ça marche")
    String howItWorks();

    @Message("État du service")
    String serviceState();

    @Message("Données et API")
    String dataAndApi();

    @Message("Intégrer")
    String embed();

    @Message("Accessibilité : non évaluée")
    String accessibilityState();

    @Message("Vie privée")
    String privacy();

    @Message("Mentions légales")
    String legalNotice();

    @Message("Plan du site")
    String siteMap();

    @Message(
            "Lieux : « Lieux de vaccination contre la Covid-19 », Santé.fr, Licence Ouverte 2.0. Positions des villes : GeoNames, CC BY 4.0.")
    String licences();

    @Message("Accès rapide")
    String skipLinks();

    @Message("Aller au contenu")
    String toContent();

    @Message("Aller au pied de page")
    String toFooter();

    @Message("Démonstration.")
    String demonstration();

    @Message("Tout est inventé : les lieux, les créneaux, les numéros, les liens.")
    String allInvented();

    @Message("Où ?")
    String where();

    @Message("Commune, code postal ou département")
    String whereHint();

    @Message("Quelle dose ?")
    String whichDose();

    @Message("Toutes")
    String anyDose();

    @Message("Rechercher un rendez-vous")
    String searchAppointment();

    @Message("Mettre la recherche dans vos pages")
    String searchInYourPages();

    @Message("Accessibilité")
    String accessibility();

    @Message("Par département")
    String byDepartement();
}

package fr.guichet.web.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page of one centre, in French. Another language is a file {@code messages/place_xx.properties}. */
@MessageBundle(value = "place", locale = "fr")
public interface PlaceTexts {

    @Message("Rendez-vous de vaccination : {name} {town}. Créneaux vus, plateformes, téléphone, horaires.")
    String description(String name, String town);

    @Message("Ce créneau n’existe plus")
    String slotIsGone();

    @Message("Nous vérifierons ce lieu avant les autres. Sans compte, sans rien garder de vous.")
    String weCheckFirst();

    @Message("Créneaux vus, jour par jour")
    String slotsByDay();

    @Message("Heures du lieu : {zone}.")
    String zone(String zone);

    @Message("{n} {#if n > 1}jours suivants{#else}jour suivant{/if}")
    String laterDays(int n);

    @Message("Aucun créneau à montrer : voyez ci-dessous ce que chaque plateforme a dit, et quand.")
    String nothingToShow();

    @Message("Ce que dit chaque plateforme")
    String whatPlatformsSay();

    @Message("État et âge de ce que nous savons, par plateforme")
    String stateAndAge();

    @Message("Plateforme")
    String platform();

    @Message("État")
    String state();

    @Message("Vu")
    String seen();

    @Message("Inconnu : {why}")
    String unknown(String why);

    @Message("Par téléphone uniquement")
    String phoneOnly();

    @Message("Pas pour cette vaccination")
    String notOffered();

    @Message("plus ancien que d’habitude")
    String olderThanUsual();

    @Message("jamais")
    String never();

    @Message("Nous ne connaissons aucune plateforme de rendez-vous pour ce lieu.")
    String noPlatform();

    @Message("Venir")
    String comeHere();

    @Message("Adresse inconnue.")
    String addressUnknown();

    @Message("Ouvrir dans l’application de cartes de votre appareil")
    String openInMaps();

    @Message("Horaires")
    String hours();

    @Message("Horaires d’ouverture")
    String openingHours();

    @Message("Jour")
    String day();

    @Message("Un jour qui n’est pas écrit est inconnu, pas fermé.")
    String notWritten();

    @Message("Horaires inconnus.")
    String hoursUnknown();

    @Message("Téléphone")
    String phone();

    @Message("Numéro inconnu.")
    String phoneUnknown();

    @Message("Chercher d’autres lieux autour")
    String searchAround();

    @Message("Merci")
    String thanks();

    @Message("Merci, nous vérifions")
    String weAreChecking();

    @Message(
            "« {name} » passe avant les autres : nous le redemandons à sa plateforme dès que son rythme le permet, en général en moins d’une minute.")
    String goesFirst(String name);

    @Message("Voir d’autres lieux autour")
    String seeAround();

    @Message("Revoir ce lieu")
    String seeAgain();
}

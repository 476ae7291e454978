package fr.guichet.web.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the search pages, in French. Another language is a file {@code messages/find_xx.properties}. */
@MessageBundle(value = "find", locale = "fr")
public interface FindTexts {

    @Message("Modifier la recherche")
    String refine();

    @Message("{n} {#if n > 1}filtres{#else}filtre{/if}")
    String filters(int n);

    @Message("Rayon")
    String radius();

    @Message("Dose")
    String dose();

    @Message("Pour qui ?")
    String audience();

    @Message("Peu importe")
    String anyAudience();

    @Message("À partir du")
    String from();

    @Message("aujourd’hui")
    String today();

    @Message("Ordre")
    String order();

    @Message("Habituel")
    String usualOrder();

    @Message("Moment de la journée")
    String dayparts();

    @Message("Jours de la semaine")
    String weekdays();

    @Message("Vaccins")
    String vaccines();

    @Message("Types de lieu")
    String kinds();

    @Message("Appliquer")
    String apply();

    @Message("Filtres actifs")
    String activeFilters();

    @Message("(retirer ce filtre)")
    String removeFilter();

    @Message("Tout effacer")
    String clearAll();

    @Message("{platform} {silence} (depuis {since}).")
    String silentSince(String platform, String silence, String since);

    @Message("Voir ces lieux")
    String seeThose();

    @Message("environ {distance}")
    String about(String distance);

    @Message("Aller aux résultats")
    String toResults();

    @Message("Par téléphone :")
    String byPhone();

    @Message("Réservé : {audience}")
    String reservedFor(String audience);

    @Message("Ouvre le {day}")
    String opensOn(String day);

    @Message("sur {platform}")
    String onPlatform(String platform);

    @Message("ce jour")
    String thatDay();

    @Message("le {day}, {what}, sur {platform} (nouvelle fenêtre)")
    String slotLink(String day, String what, String platform);

    @Message("et {n} de plus")
    String andMore(int n);

    @Message("Jour par jour")
    String dayByDay();

    @Message("Tous les jours")
    String allDays();

    @Message("Jours suivants")
    String laterDays();

    @Message("le premier")
    String theFirst();

    @Message("Nous n’avons pas pu voir :")
    String couldNotSee();

    @Message("Aucun créneau vu avec ces filtres.")
    String noneWithFilters();

    @Message("Nous ne pouvons pas dire s’il y a des créneaux.")
    String cannotSay();

    @Message(
            "Nous n’avons pas pu voir {places} : {#if n == 1}sa plateforme, elle, le sait peut-être.{#else}leurs plateformes, elles, le savent peut-être.{/if}")
    String unseenPlaces(int n, String places);

    @Message("Il n’y a plus de lieu sur cette page :")
    String pageIsGone();

    @Message("la liste a changé depuis. Tous sont sur les pages d’avant.")
    String listChanged();

    @Message("Aucun créneau vu{#if seen} {seen}{/if}")
    String noneSeen(String seen);

    @Message(
            "dans {#if n > 1}les {n} lieux{#else}{n} lieu{/if} de cette recherche. Des créneaux se libèrent tous les jours.")
    String inThisSearch(int n);

    @Message("Nous ne connaissons aucun lieu de vaccination ici.")
    String noPlaceHere();

    @Message("Trouver un rendez-vous de vaccination")
    String findAppointment();

    @Message("Doctolib, Maiia, Keldoc et d’autres : une seule recherche, près de chez vous.")
    String oneSearch();

    @Message(
            "Ce que nous montrons a été vu, et nous disons quand. Ce que nous n’avons pas pu voir, nous le disons aussi.")
    String promise();

    @Message("La liste des lieux est en cours de chargement.")
    String loading();

    @Message("Elle sera là dans quelques secondes.")
    String soonThere();

    @Message("Recharger la page")
    String reload();

    @Message("En ce moment")
    String now();

    @Message(
            "{centres} lieux suivis sur {platforms} plateformes, dont {answering} {#if answering > 1}répondent{#else}répond{/if}.")
    String followed(String centres, int platforms, int answering);

    @Message("{state} depuis {since}")
    String since(String state, String since);

    @Message("Tout l’état du service")
    String wholeState();

    @Message("Comment ça marche")
    String howItWorks();

    @Message("Vous dites où")
    String stepWhere();

    @Message("Une commune, un code postal ou un département. Pas de compte, pas de cookie.")
    String stepWhereText();

    @Message("Nous montrons ce que nous avons vu")
    String stepShow();

    @Message("Les créneaux de toutes les plateformes dans une seule liste, avec l’heure à laquelle nous les avons vus.")
    String stepShowText();

    @Message("Vous réservez sur la plateforme")
    String stepBook();

    @Message("Nous ne prenons pas le rendez-vous : le bouton vous mène au bon endroit.")
    String stepBookText();

    @Message("{#if isArea}: {place}{#else}près de {place}{/if}")
    String around(boolean isArea, String place);

    @Message("suite")
    String continued();

    @Message("Rendez-vous de vaccination")
    String appointments();

    @Message("les créneaux de toutes les plateformes, avec l’heure à laquelle ils ont été vus.")
    String allPlatforms();

    @Message("Vaccination")
    String vaccination();

    @Message("Rayon {km} km.")
    String radiusIs(String km);

    @Message("Relevé {seen}.")
    String seenAt(String seen);

    @Message("Distances approximatives.")
    String approximateDistances();

    @Message("Liste")
    String list();

    @Message("Carte")
    String map();

    @Message("Pages de résultats")
    String resultPages();

    @Message("Première page")
    String firstPage();

    @Message("Page suivante")
    String nextPage();

    @Message("Un lieu manque, ou un créneau n’existe plus ?")
    String somethingMissing();

    @Message("L’aide")
    String theHelp();

    @Message("dit que faire.")
    String saysWhatToDo();

    @Message("Vaccination : {name} ({code})")
    String vaccinationIn(String name, String code);

    @Message("Lieux et rendez-vous de vaccination, {name} ({code}), toutes plateformes, commune par commune.")
    String departementDescription(String name, String code);

    @Message("{n} avec créneaux")
    String withSlots(int n);

    @Message("Région : {region}.")
    String region(String region);

    @Message("Voir tous les lieux, les prochains créneaux d’abord")
    String soonestFirst();

    @Message("Par commune")
    String byTown();

    @Message("Quel lieu ?")
    String whichPlace();

    @Message("Lieu introuvable")
    String placeNotFound();

    @Message("Où cherchez-vous ?")
    String whereDoYouLook();

    @Message("Aucun lieu ne s’appelle « {typed} »")
    String noPlaceCalled(String typed);

    @Message("Quel lieu cherchez-vous ?")
    String whichPlaceDoYouLookFor();

    @Message("{#if n > 1}Plusieurs lieux répondent{#else}Un lieu répond{/if} à « {typed} ».")
    String severalPlaces(int n, String typed);

    @Message("Vouliez-vous dire ?")
    String didYouMean();

    @Message("autrefois {name}")
    String formerly(String name);

    @Message("Ou cherchez autre chose")
    String lookForSomethingElse();

    @Message("Carte des lieux de vaccination")
    String mapOfVaccination();

    @Message("Carte des lieux ; la même liste est dessous")
    String mapLabel();

    @Message("Déplacer la carte")
    String moveMap();

    @Message(
            "Trait plein : créneaux vus. Pointillé : nous n’avons pas pu voir. Trait fin : rien vu, ou par téléphone. Les nombres renvoient à la liste ; « 3+ » ouvre une carte plus proche.")
    String mapLegend();

    @Message("Contours simplifiés : @svg-maps, CC BY 4.0.")
    String outlines();

    @Message("Villes : GeoNames, CC BY 4.0.")
    String townsSource();

    @Message("Aucun lieu de cette recherche n’a de position connue.")
    String noPositions();

    @Message("Les mêmes lieux en liste")
    String sameInList();

    @Message("{places} sans position connue : seulement dans la liste.")
    String withoutPosition(String places);

    @Message("Seuls les cent premiers lieux sont montrés.")
    String firstHundred();

    @Message("Tous sont dans la liste")
    String allInList();

    @Message("Indiquez une commune, un code postal ou un département.")
    String tellAPlace();

    @Message("Nous ne connaissons pas ce lieu. Vérifiez l’orthographe, ou donnez un code postal.")
    String placeUnknown();

    @Message("Relevé {age}, sur {platform}")
    String readAgo(String age, String platform);

    @Message("Vu {seen}, {age}, sur {platform}")
    String seenAgo(String seen, String age, String platform);

    @Message(" : c’est plus ancien que d’habitude")
    String olderThanUsual();

    @Message("{places} lieux")
    String placesThere(String places);

    @Message("plus ancien relevé : {age}")
    String oldestIs(String age);
}

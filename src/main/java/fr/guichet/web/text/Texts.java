package fr.guichet.web.text;

import fr.guichet.model.AudienceGroup;
import fr.guichet.model.AvailabilityState;
import fr.guichet.model.CentreKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts that Java code uses, in French. Another language is a file {@code messages/msg_xx.properties}. Parameters are plain text: templates escape the result. */
@MessageBundle(value = "msg", locale = "fr")
public interface Texts {

    /** The language tag. */
    @Message("fr")
    String language();

    // Places

    @Message("votre position")
    String yourPosition();

    @Message("Nous ne connaissons pas ce lieu : essayez un code postal.")
    String placeUnknown();

    @Message("tout le département {code}")
    String wholeDepartement(String code);

    @Message("toute la ville")
    String wholeCity();

    // On the map

    @Message("{n} {#if n > 1}lieux{#else}lieu{/if} très proches{#if open > 0}, dont {open} avec créneaux{/if}")
    String closeTogether(int n, long open);

    @Message("Plus près")
    String closer();

    @Message("Plus loin")
    String farther();

    @Message("Nord")
    String north();

    @Message("Sud")
    String south();

    @Message("Ouest")
    String west();

    @Message("Est")
    String east();

    // Times

    @Message("à {clock}")
    String atClock(String clock);

    @Message("hier à {clock}")
    String yesterdayAt(String clock);

    @Message("le {date} à {clock}")
    String dateAt(String date, String clock);

    @Message("{day} à {clock}")
    String dayAt(String day, String clock);

    @Message("entre {first} et {last}")
    String between(String first, String last);

    @Message("à l’instant")
    String justNow();

    @Message("il y a {n} min")
    String minutesAgo(long n);

    @Message("il y a {n} h")
    String hoursAgo(long n);

    @Message("il y a {n} {#if n == 1}jour{#else}jours{/if}")
    String daysAgo(long n);

    // Counts

    @Message("{#if n == 0}aucun créneau{#else if n == 1}1 créneau{#else}{n} créneaux{/if}")
    String slots(int n);

    @Message("{n} {#if n > 1}lieux{#else}lieu{/if}")
    String centres(int n);

    @Message("{n} {#if n > 1}lieux avec créneaux{#else}lieu avec créneaux{/if}")
    String centresOpen(int n);

    @Message("{n} sans créneau vu")
    String centresNone(int n);

    @Message("{n} que nous n’avons pas pu voir")
    String centresUnknown(int n);

    @Message("{n} par téléphone")
    String centresPhone(int n);

    @Message("{n} sans cette vaccination")
    String centresNotOffered(int n);

    // States

    @Message(
            "{#switch state}{#case OPEN}Créneaux{#case UNKNOWN}État inconnu{#case NONE}Rien vu{#case PHONE_ONLY}Par téléphone{#case NOT_OFFERED}Pas ici{/switch}")
    String badge(AvailabilityState state);

    @Message("Aucun créneau vu {seen}")
    String noneSeen(String seen);

    @Message("Aucun créneau vu avec ces filtres {seen}")
    String noneWithFilters(String seen);

    @Message(
            "{#if n == 1}1 créneau vu ne correspond pas à vos filtres.{#else}{n} créneaux vus ne correspondent pas à vos filtres.{/if}")
    String otherSlots(int n);

    @Message("Ce lieu prend les rendez-vous par téléphone uniquement.")
    String phoneOnly();

    @Message("{platform} connaît ce lieu, mais pas pour cette vaccination (vu {seen}).")
    String notOffered(String platform, String seen);

    @Message("{from} à {to}")
    String fromTo(String from, String to);

    @Message("Tout n’a pas pu être vu : il peut y avoir d’autres créneaux.")
    String partial();

    @Message(
            "{#if n == 0}Dernier relevé : aucun créneau vu {seen}.{#else if n == 1}Dernier relevé : 1 créneau {seen}.{#else}Dernier relevé : {n} créneaux {seen}.{/if}")
    String lastSeen(int n, String seen);

    @Message("{platform} annonce une prochaine disponibilité {when}.")
    String hint(String platform, String when);

    @Message("{#switch state}{#case NONE}rien vu{#case UNKNOWN}inconnu{#else}–{/switch}")
    String emptyDay(AvailabilityState state);

    // Why we could not see

    @Message("nous n’avons pas encore pu interroger {platform}.")
    String whyNeverAsked(String platform);

    @Message("{platform} ne veut pas nous répondre{#if since} (constaté {since}){/if}.")
    String whyRefused(String platform, String since);

    @Message("{platform} ne répond pas{#if since} (constaté {since}){/if}.")
    String whyUnreachable(String platform, String since);

    @Message("la réponse de {platform} n’a pas pu être lue{#if since} ({since}){/if}.")
    String whyUnreadable(String platform, String since);

    @Message("{platform} ne connaît plus ce lieu.")
    String whyGone(String platform);

    @Message("ce que {platform} nous a dit est trop ancien pour être montré comme vrai.")
    String whyExpired(String platform);

    @Message("{platform} n’a pas été interrogé pour ces jours-là.")
    String whyBeyondWindow(String platform);

    @Message("{platform} dit les jours de ses créneaux, pas leurs heures.")
    String whyUntimed(String platform);

    @Message("{platform} annonce soudain beaucoup moins de créneaux qu’à l’ordinaire : nous ne croyons pas sa réponse.")
    String whyInDoubt(String platform);

    @Message("{platform} connaît ce lieu et ne dit pas comment y prendre rendez-vous.")
    String whyNoOnlineBooking(String platform);

    @Message("l’exploitant de ce service a masqué ce qui est annoncé pour ce lieu.")
    String whyHidden();

    @Message("nous ne connaissons aucune plateforme à interroger pour ce lieu.")
    String whyNoSource();

    // What a place is

    @Message(
            "{#switch kind}{#case VACCINATION_CENTRE}Centre de vaccination{#case PHARMACY}Pharmacie{#case GENERAL_PRACTITIONER}Cabinet médical{#case HOSPITAL}Hôpital{#case HEALTH_CENTRE}Centre de santé{#case MOBILE_TEAM}Équipe mobile{#case OTHER}Autre lieu{/switch}")
    String kind(CentreKind kind);

    @Message(
            "{#switch group}{#case EVERYONE}ouvert à tous{#case ADULTS}adultes{#case CHILDREN}enfants{#case IMMUNOCOMPROMISED}personnes immunodéprimées{#case PROFESSIONALS}professionnels{#case RESTRICTED}public restreint{/switch}")
    String audience(AudienceGroup group);

    @Message(
            "{#switch day}{#case 'mon'}lundi{#case 'tue'}mardi{#case 'wed'}mercredi{#case 'thu'}jeudi{#case 'fri'}vendredi{#case 'sat'}samedi{#case 'sun'}dimanche{#else}{day}{/switch}")
    String weekday(String day);

    @Message(
            "{#switch part}{#case 'morning'}matin{#case 'afternoon'}après-midi{#case 'evening'}soir{#else}{part}{/switch}")
    String daypart(String part);

    @Message(
            "{#switch order}{#case 'distance'}les plus proches d’abord{#case 'soonest'}les plus tôt d’abord{#case 'slots'}le plus de créneaux d’abord{#else}{order}{/switch}")
    String sort(String order);

    @Message("le {day}")
    String onDay(String day);

    @Message("à partir du {day}")
    String fromDay(String day);

    @Message("jusqu’au {day}")
    String toDay(String day);

    // Platforms

    @Message(
            "{#switch reason}{#case 'refused'}ne veut pas nous répondre{#case 'unreachable'}ne répond pas{#case 'paused'}n’est plus interrogée par nous{#case 'unreadable'}envoie des réponses que nous ne savons pas lire{#else}ne répond pas{/switch}")
    String silence(String reason);

    @Message(
            "{#if n == 0}Aucun lieu de cette recherche n’en dépend.{#else if n == 1}1 lieu de cette recherche en dépend : ses créneaux peuvent manquer.{#else}{n} lieux de cette recherche en dépendent : leurs créneaux peuvent manquer.{/if}")
    String hides(long n);

    @Message("Les créneaux que ce lieu y a peut-être nous échappent.")
    String hidesHere();

    @Message(
            "{#switch state}{#case 'not-asked'}Pas encore interrogée par nous{#case 'starting'}Première interrogation en cours{#case 'answering'}Répond{#case 'silent'}Ne répond pas{#case 'paused'}Mise en pause par l’exploitant{#else}Inconnu{/switch}")
    String platformState(String state);

    // Links

    @Message("Prendre rendez-vous sur {platform}")
    String book(String platform);

    @Message("Vérifier sur {platform}")
    String check(String platform);

    @Message("à {centre}")
    String at(String centre);

    @Message("(nouvelle fenêtre)")
    String newWindow();

    @Message("Appeler le {number}")
    String call(String number);

    // In pages of partners

    @Message("Recherche de rendez-vous de vaccination")
    String embedTitle();

    @Message("Trouver un rendez-vous de vaccination")
    String embedFallback();

    @Message(
            "{#switch scheme}{#case 'auto'}claires ou sombres, selon l’appareil{#case 'clair'}toujours claires{#else}{scheme}{/switch}")
    String scheme(String scheme);

    @Message(
            "Ce n’est pas un lieu que nous connaissons sans doute possible : donnez un code postal, un code INSEE ou un département.")
    String builderUnknownPlace();

    // Where there is no slot

    @Message(
            "{#if n == 1}1 lieu avec créneaux ne correspond pas à vos filtres.{#else}{n} lieux avec créneaux ne correspondent pas à vos filtres.{/if}")
    String hiddenByFilters(int n);

    @Message("Effacer les filtres")
    String clearFilters();

    @Message("Voir ce que nous n’avons pas pu voir")
    String seeUnseen();

    @Message("Revenir à la première page")
    String firstPage();

    @Message("Chercher autour d’un autre lieu")
    String searchElsewhere();

    @Message("Élargir à {km} km")
    String widenTo(int km);

    @Message("Élargir à {km} km : {open}")
    String widenToOpen(int km, String open);

    @Message("Élargir à {km} km : {centres}, aucun créneau vu")
    String widenToNone(int km, String centres);

    @Message("Élargir à {km} km : {centres}, dont {n} que nous n’avons pas pu voir")
    String widenToUnseen(int km, String centres, int n);
}

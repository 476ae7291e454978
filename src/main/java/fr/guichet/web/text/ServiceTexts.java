package fr.guichet.web.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages about the service and of problem pages, in French. Another language is a file {@code messages/service_xx.properties}. */
@MessageBundle(value = "service", locale = "fr")
public interface ServiceTexts {

    @Message("État du service")
    String state();

    @Message(
            "Quelles plateformes de rendez-vous de vaccination répondent en ce moment, et quel âge a ce que nous montrons.")
    String stateDescription();

    @Message("Rechargez la page dans quelques secondes.")
    String reloadSoon();

    @Message("{centres} lieux montrés au public. Dernier changement {asOf}.")
    String shown(String centres, String asOf);

    @Message("{platform} {silence} depuis {since}.")
    String silentSince(String platform, String silence, String since);

    @Message("{n} lieux y prennent leurs rendez-vous : ce que nous en montrons date d’avant, puis devient « inconnu ».")
    String whatSilenceHides(String n);

    @Message("Aucune des plateformes que nous interrogeons n’est silencieuse.")
    String nobodyIsSilent();

    @Message("Plateformes que nous connaissons")
    String knownPlatforms();

    @Message("Plateforme")
    String platform();

    @Message("État")
    String stateColumn();

    @Message("Lieux")
    String places();

    @Message("Dont déjà vus")
    String alreadySeen();

    @Message("Plus ancien relevé montré")
    String oldestShown();

    @Message("Dernière réponse")
    String lastAnswer();

    @Message("Plus ancien relevé")
    String oldest();

    @Message("depuis {since}")
    String since(String since);

    @Message("Annonce beaucoup moins qu’à l’ordinaire depuis {since} : ses « rien » ne sont pas crus")
    String doubtedSince(String since);

    @Message("aucun")
    String none();

    @Message("jamais")
    String never();

    @Message("Aucun de nos lieux ne prend ses rendez-vous sur :")
    String noPlacesOn();

    @Message("Ce que veulent dire ces mots")
    String whatWordsMean();

    @Message("Répond")
    String answers();

    @Message("La plateforme a répondu à nos dernières questions.")
    String answersText();

    @Message("Ne répond pas")
    String silent();

    @Message(
            "Elle nous refuse, elle est en panne, ou nous ne comprenons plus ce qu’elle dit. Ses lieux gardent leur dernier relevé avec son heure, puis deviennent « inconnus ». Jamais « sans créneau ».")
    String silentText();

    @Message("Pas encore interrogée par nous")
    String notAsked();

    @Message("Nous connaissons ses liens et vous y menons, sans savoir ce qu’il y reste.")
    String notAskedText();

    @Message("Les mêmes informations pour les programmes")
    String forPrograms();

    @Message("Page introuvable")
    String pageNotFound();

    @Message("Lieu fermé")
    String placeClosed();

    @Message("Trop de demandes")
    String tooMany();

    @Message("Bientôt de retour")
    String backSoon();

    @Message("Adresse incomprise")
    String addressNotUnderstood();

    @Message("Erreur")
    String error();

    @Message("Cette page n’existe pas")
    String noSuchPage();

    @Message("Le lien est peut-être ancien ou mal recopié. La recherche, elle, fonctionne :")
    String noSuchPageText();

    @Message("Ce lieu de vaccination n’existe plus")
    String placeIsGone();

    @Message("Il a fermé, ou il ne reçoit plus le public. D’autres lieux sont peut-être proches :")
    String placeIsGoneText();

    @Message("Trop de demandes en peu de temps")
    String tooManyAtOnce();

    @Message("Attendez quelques secondes, puis rechargez la page. Rien n’est perdu.")
    String tooManyText();

    @Message("Nous ne pouvons pas répondre en ce moment")
    String cannotAnswer();

    @Message(
            "La liste des lieux est en cours de chargement, ou il y a trop de monde. Cela ne veut pas dire qu’il n’y a pas de créneaux : rechargez la page dans quelques secondes.")
    String cannotAnswerText();

    @Message("Nous n’avons pas compris cette adresse")
    String notUnderstood();

    @Message("Un des réglages de la recherche n’a pas de sens pour nous. Recommencez d’ici :")
    String notUnderstoodText();

    @Message("Quelque chose n’a pas marché")
    String somethingFailed();

    @Message("Ce n’est pas de votre faute, et cela ne dit rien des créneaux. Recommencez d’ici, ou plus tard :")
    String somethingFailedText();

    @Message("Par téléphone :")
    String byPhone();

    @Message("Directement sur les plateformes")
    String directly();
}

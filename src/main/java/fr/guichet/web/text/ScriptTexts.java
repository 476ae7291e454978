package fr.guichet.web.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the scripts, in French; the fragment {@code script.html} passes them on. Another language is a file {@code messages/script_xx.properties}. */
@MessageBundle(value = "script", locale = "fr")
public interface ScriptTexts {

    @Message("Lieux proposés")
    String suggested();

    @Message("Aucun lieu proposé")
    String suggestedNone();

    @Message("lieu proposé")
    String suggestedOne();

    @Message("lieux proposés")
    String suggestedMany();

    @Message("tout le département")
    String wholeDepartement();

    @Message("toute la ville")
    String wholeCity();

    @Message("Autour de moi")
    String aroundMe();

    @Message("Recherche de votre position…")
    String locating();

    @Message("Position indisponible : écrivez plutôt une commune ou un code postal.")
    String noPosition();

    @Message("Afficher")
    String show();

    @Message("Il y a des relevés plus récents.")
    String newer();

    @Message("Nous vérifions que le créneau est toujours là…")
    String checking();

    @Message("Toujours vu à l’instant. Si rien ne s’est ouvert, suivez de nouveau le lien.")
    String stillThere();

    @Message("Nous n’avons pas pu vérifier. Si rien ne s’est ouvert, suivez de nouveau le lien.")
    String notChecked();

    @Message("Rien vu")
    String nothingSeen();

    @Message("Aucun créneau vu à l’instant.")
    String noneJustNow();

    @Message("Ce lieu n’a plus de créneau en ligne.")
    String gone();

    @Message("Nous venons de le vérifier.")
    String justChecked();

    @Message("à l’instant")
    String justNow();

    @Message("Voir le suivant :")
    String next();

    @Message("Chercher d’autres lieux autour")
    String searchAround();

    @Message("Actualiser la liste")
    String refreshList();
}

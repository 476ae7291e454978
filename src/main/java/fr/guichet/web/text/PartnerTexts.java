package fr.guichet.web.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of embedded frames and of the snippet builder, in French. Another language is a file {@code messages/partner_xx.properties}. */
@MessageBundle(value = "partner", locale = "fr")
public interface PartnerTexts {

    @Message("Où cherchez-vous un vaccin ?")
    String whereDoYouLook();

    @Message("Plus de critères")
    String moreCriteria();

    @Message("{#if isArea}{place}{#else}près de {place}{/if}.")
    String around(boolean isArea, String place);

    @Message("Tous les résultats et les filtres")
    String allResults();

    @Message("Avec")
    String with();

    @Message(
            "ce qui est montré a été vu, à l’heure écrite. Sources : Santé.fr, Licence Ouverte 2.0 ; GeoNames, CC BY 4.0.")
    String shownWasSeen();

    @Message("Intégrer la recherche")
    String builderTitle();

    @Message("La recherche de rendez-vous dans vos propres pages, avec une ligne.")
    String builderDescription();

    @Message("Aucun partenaire n’est encore déclaré. L’exploitant en déclare un par un réglage :")
    String noPartner();

    @Message("Seules les pages de ces origines peuvent montrer la recherche.")
    String onlyOrigins();

    @Message("Partenaire")
    String partner();

    @Message("Lieu au départ")
    String startPlace();

    @Message("Commune, code postal, code INSEE ou département ; facultatif")
    String startPlaceHint();

    @Message("Selon les réglages")
    String bySettings();

    @Message("Vaccin")
    String vaccine();

    @Message("Couleurs")
    String colours();

    @Message("Construire")
    String build();

    @Message("Seules les pages de ces origines peuvent montrer la recherche de ce partenaire :")
    String onlyTheseOrigins();

    @Message("L’exploitant règle ces origines, ce avec quoi une recherche commence et son apparence.")
    String operatorSets();

    @Message("À copier")
    String toCopy();

    @Message("L’élément adapte sa hauteur. Sans JavaScript, il reste un lien.")
    String elementText();

    @Message("Code de l’élément")
    String elementCode();

    @Message("Si vos pages refusent les scripts d’ailleurs, le cadre seul suffit :")
    String frameText();

    @Message("Code du cadre seul")
    String frameCode();

    @Message("Le résultat")
    String result();
}

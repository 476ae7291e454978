package fr.guichet.ops.page;

import fr.guichet.ops.act.Action;
import java.util.Arrays;
import java.util.Optional;

/**
 * The texts of an action.
 *
 * @param title its name
 * @param consequence what it will do
 * @param subject label of the first field; empty if it has none
 * @param value label of the second field; empty if it has none
 * @param done shown afterwards
 */
public record ActionText(
        String title, String consequence, Optional<String> subject, Optional<String> value, String done) {

    private static final String PLATFORM = "Code de la plateforme";
    private static final String PAIR = "Les deux identifiants, séparés par une espace (registry:12 doctolib:34)";

    static ActionText of(Action action) {
        return switch (action) {
            case PAUSE ->
                on(
                        "Mettre en pause",
                        "Plus aucune demande ne part vers cette plateforme, même au milieu d’une consultation. Ses"
                                + " réponses vieillissent et restent datées ; le public voit qu’elle est en pause.",
                        PLATFORM,
                        "La plateforme est en pause : plus rien ne lui est demandé.");
            case RESUME ->
                on(
                        "Reprendre",
                        "La plateforme est de nouveau interrogée, à son rythme habituel.",
                        PLATFORM,
                        "La plateforme est de nouveau interrogée.");
            case RESET_BREAKER ->
                on(
                        "Réarmer le disjoncteur",
                        "La plateforme est interrogée tout de suite, comme si elle n’avait pas échoué, même si elle a"
                                + " demandé d’attendre. Son budget du jour reste compté.",
                        PLATFORM,
                        "Le disjoncteur est réarmé : un essai part tout de suite.");
            case FLUSH_CACHE ->
                on(
                        "Vider le cache",
                        "Les réponses gardées de cette plateforme sont oubliées ; elles sont redemandées à son rythme"
                                + " habituel, dans son budget du jour.",
                        PLATFORM,
                        "Le cache de la plateforme est vidé.");
            case CHECK ->
                new ActionText(
                        "Vérifier maintenant",
                        "Les annonces de ce centre passent en tête de la file, dans le budget de la plateforme.",
                        Optional.of("Identifiant du centre"),
                        Optional.of("Code de la plateforme (vide : toutes)"),
                        "Le centre est vérifié dès que possible.");
            case BUDGET ->
                new ActionText(
                        "Changer le budget du jour",
                        "Nombre de requêtes par jour de Paris, à la place de celui des réglages. À n’augmenter qu’avec"
                                + " l’accord de la plateforme.",
                        Optional.of(PLATFORM),
                        Optional.of("Requêtes par jour (0 : sans limite)"),
                        "Le budget du jour est changé.");
            case NOTICE ->
                new ActionText(
                        "Publier un message",
                        "Ce texte est montré au public avec l’état de la plateforme, jusqu’à ce qu’il soit retiré.",
                        Optional.of(PLATFORM),
                        Optional.of("Message au public"),
                        "Le message est publié.");
            case NEW_NORMAL ->
                on(
                        "Croire la nouvelle normale",
                        "Met fin à la chute : ce que la plateforme annonce est cru, et « aucun créneau » redevient une"
                                + " réponse. À faire après avoir ouvert deux ou trois liens à la main.",
                        PLATFORM,
                        "La chute est terminée : la plateforme est crue.");
            case SUPPRESS_PHONE ->
                on(
                        "Retirer un numéro de téléphone",
                        "Ce numéro n’est plus montré nulle part. Un centre qui n’avait que lui n’est plus dit « par"
                                + " téléphone ».",
                        "Numéro de téléphone",
                        "Le numéro est retiré.");
            case HIDE_LISTING ->
                on(
                        "Masquer une annonce",
                        "Elle n’est plus interrogée ni montrée. Masquée n’est pas vide : sans créneau ailleurs, son"
                                + " centre est dit « inconnu ».",
                        "Annonce (centre/plateforme, et /clé s’il y en a plusieurs)",
                        "L’annonce est masquée.");
            case CONFIRM_MERGE ->
                on(
                        "Dire que c’est un seul lieu",
                        "Les deux sources deviennent un seul centre.",
                        PAIR,
                        "Les deux sources sont un seul lieu.");
            case SPLIT_MERGE ->
                on(
                        "Dire que ce sont deux lieux",
                        "Les deux sources deviennent deux centres.",
                        PAIR,
                        "Les deux sources sont deux lieux.");
            case ACCEPT_SHRINK ->
                new ActionText(
                        "Accepter un registre plus petit",
                        "Le registre est relu, et accepté même s’il a perdu plus d’un cinquième de ses lignes.",
                        Optional.empty(),
                        Optional.empty(),
                        "Le registre est relu ; voyez s’il est accepté.");
        };
    }

    private static ActionText on(String title, String consequence, String subject, String done) {
        return new ActionText(title, consequence, Optional.of(subject), Optional.empty(), done);
    }

    /** The name of an action of the audit; its code if unknown. */
    static String titleOf(String code) {
        if (code.equals("undo")) {
            return "Annuler une décision";
        }
        return Arrays.stream(Action.values())
                .filter(action -> action.code().equals(code))
                .map(action -> of(action).title())
                .findFirst()
                .orElse(code);
    }
}

package fr.guichet.ops.page;

import fr.guichet.collect.guard.HoldReason;
import fr.guichet.ops.SourceState;
import java.util.Map;

/** The French words for the codes of the API. A code without a word is shown as it is. */
final class French {

    private static final Map<String, String> STATES = Map.of(
            "ok", "répond",
            "slow", "lente",
            "silent", "ne répond plus",
            "paused", "en pause",
            "starting", "premières demandes en cours",
            "not-asked", "non interrogée",
            "refused", "refusée");

    private static final Map<String, String> REASONS = Map.of(
            "refused", "elle nous refuse",
            "unreachable", "injoignable",
            "unreadable", "réponse illisible",
            "gone", "page disparue",
            "far-fewer", "annonce bien moins qu’avant");

    private static final Map<String, String> BREAKERS = Map.of(
            "closed", "fermé : on demande normalement",
            "open", "ouvert : on n’insiste pas",
            "half-open", "entrouvert : un essai à la fois");

    private static final Map<String, String> INCIDENTS = Map.of("silent", "silence", "drop", "chute");

    private static final Map<String, String> AGES = Map.of(
            "fresh", "fraîches",
            "stale", "anciennes",
            "expired", "périmées",
            "never", "jamais reçues");

    private static final Map<String, String> AVAILABILITIES = Map.of(
            "open", "créneaux",
            "none", "aucun créneau",
            "phone-only", "par téléphone",
            "not-offered", "non proposé",
            "unknown", "inconnu");

    private static final Map<String, String> PROBLEMS = Map.of(
            "flapping", "va et vient",
            "always-empty", "toujours vide",
            "dead-links", "lien mort",
            "quarantined", "en quarantaine");

    private static final Map<String, String> DECISIONS = Map.of(
            "pause", "pause",
            "budget", "budget du jour",
            "notice", "message public",
            "suppressed-phone", "numéro retiré",
            "hidden-listing", "annonce masquée",
            "merge-confirmed", "un seul lieu",
            "merge-split", "deux lieux",
            "new-normal", "nouvelle normale");

    private static final Map<String, String> OUTCOMES = Map.of("done", "fait", "refused", "refusé");

    private static final Map<String, String> AMBIGUITIES = Map.of(
            "several-places-fit", "plusieurs lieux conviennent",
            "other-audience", "autre public à la même adresse");

    private French() {}

    /** Why an action was refused, by the status of the refusal. */
    static String refusal(int status) {
        return switch (status) {
            case 404 -> "Rien de tel n’existe : vérifiez ce qui est écrit.";
            case 409 -> "Ce n’est pas possible dans l’état actuel.";
            default -> "Il manque quelque chose, ou ce qui est écrit ne peut pas être lu.";
        };
    }

    static String state(String code) {
        return STATES.getOrDefault(code, code);
    }

    static String reason(String code) {
        return REASONS.getOrDefault(code, code);
    }

    /** Why a source is in a state. Other reasons are shown untranslated. */
    static String why(SourceState state, String reason) {
        return switch (state) {
            case SLOW -> "une requête sur vingt dépasse le seuil des réglages";
            case OK, SILENT, STARTING, PAUSED, NOT_ASKED -> reason(reason);
        };
    }

    /** Why no request is sent to a source. */
    static String hold(HoldReason hold) {
        return switch (hold) {
            case HoldReason.PausedBy pause -> "par " + pause.operatorAndWhy();
            case HoldReason.BudgetUsedUp _ -> "le budget du jour est épuisé";
            case HoldReason.QuietHours quiet -> quiet.text();
        };
    }

    static String breaker(String code) {
        return BREAKERS.getOrDefault(code, code);
    }

    static String incident(String code) {
        return INCIDENTS.getOrDefault(code, code);
    }

    static String age(String code) {
        return AGES.getOrDefault(code, code);
    }

    static String availability(String code) {
        return AVAILABILITIES.getOrDefault(code, code);
    }

    static String problem(String code) {
        return PROBLEMS.getOrDefault(code, code);
    }

    static String decision(String code) {
        return DECISIONS.getOrDefault(code, code);
    }

    static String outcome(String code) {
        return OUTCOMES.getOrDefault(code, code);
    }

    static String ambiguity(String code) {
        return AMBIGUITIES.getOrDefault(code, code);
    }
}

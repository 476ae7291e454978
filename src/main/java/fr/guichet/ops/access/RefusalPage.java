package fr.guichet.ops.access;

/** A refusal for people, where a page was asked for. */
final class RefusalPage {

    private RefusalPage() {}

    static String of(Refusal refusal) {
        return """
                <!doctype html>
                <html lang="fr">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s – Guichet</title></head>
                <body><main><h1>%1$s</h1><p lang="en">%2$s</p><p><a href="/exploitation">Retour à la vue d’ensemble</a></p></main></body>
                </html>
                """.formatted(title(refusal.status()), escaped(refusal.detail()));
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Identifiant et mot de passe nécessaires";
            case 403 -> "Action non permise";
            case 404 -> "Rien de tel ici";
            case 429 -> "Trop d’essais : attendez quelques minutes";
            default -> "Demande refusée";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

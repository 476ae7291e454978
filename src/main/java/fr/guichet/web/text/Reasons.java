package fr.guichet.web.text;

import fr.guichet.model.UnknownReason;

/** Says why we could not see. */
public final class Reasons {

    private final Texts texts;

    public Reasons(Texts texts) {
        this.texts = texts;
    }

    /**
     * A sentence.
     *
     * @param platform what people call it
     * @param since when it was tried; blank when that is not known
     */
    public String of(UnknownReason reason, String platform, String since) {
        return switch (reason) {
            case NEVER_ASKED -> texts.whyNeverAsked(platform);
            case REFUSED -> texts.whyRefused(platform, since);
            case UNREACHABLE -> texts.whyUnreachable(platform, since);
            case UNREADABLE -> texts.whyUnreadable(platform, since);
            case GONE -> texts.whyGone(platform);
            case EXPIRED -> texts.whyExpired(platform);
            case BEYOND_WINDOW -> texts.whyBeyondWindow(platform);
            case UNTIMED -> texts.whyUntimed(platform);
            case IN_DOUBT -> texts.whyInDoubt(platform);
            case HIDDEN -> texts.whyHidden();
            case NO_ONLINE_BOOKING -> texts.whyNoOnlineBooking(platform);
            case NO_SOURCE -> texts.whyNoSource();
        };
    }
}

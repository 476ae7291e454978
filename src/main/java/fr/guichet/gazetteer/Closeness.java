package fr.guichet.gazetteer;

/** How exactly a place is what was typed, best first. Within each, a name comes before a former name, and then the larger place before the smaller one. */
enum Closeness {
    /** All of its name or code. */
    WHOLE(0),
    /** All of its name but the article. */
    WITHOUT_ARTICLE(1),
    /** The beginning of its name or code. */
    BEGINNING(2),
    /** The beginning of a word inside its name. */
    INSIDE(3),
    /** All of its name, but for one typing error. */
    NEARLY_WHOLE(4),
    /** A beginning, but for one typing error. */
    NEARLY(5);

    private final int rank;

    Closeness(int rank) {
        this.rank = rank;
    }

    /** Lower is better. */
    int rank() {
        return rank;
    }

    static Closeness of(NameIndex.Standing standing, boolean whole) {
        return switch (standing) {
            case FIRST -> whole ? WHOLE : BEGINNING;
            case AFTER_THE_ARTICLE -> whole ? WITHOUT_ARTICLE : BEGINNING;
            case INSIDE -> INSIDE;
        };
    }

    static Closeness nearly(NameIndex.Standing standing, boolean whole) {
        return whole && standing != NameIndex.Standing.INSIDE ? NEARLY_WHOLE : NEARLY;
    }
}

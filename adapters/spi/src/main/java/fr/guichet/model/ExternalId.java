package fr.guichet.model;

/**
 * The id of a centre elsewhere. Written {@code scheme:value}, as in {@code registry:1438} or {@code doctolib:324054pid225362}.
 *
 * @param scheme who calls it so: a platform's code, or {@code registry} for the State's
 * @param value their id, never blank
 */
public record ExternalId(String scheme, String value) {

    /** The scheme of the State's registry of centres; its values are {@code gid}s. */
    public static final String REGISTRY = "registry";

    /** @throws IllegalArgumentException when either part is blank or the scheme holds a colon */
    public ExternalId {
        if (scheme.isBlank() || value.isBlank() || scheme.contains(":")) {
            throw new IllegalArgumentException("not an external id: '" + scheme + ":" + value + "'");
        }
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}

package fr.guichet.ops.access;

/** What somebody with credentials may do. */
enum Role {
    /** Look. */
    READER(Role.READS),
    /** Look and act. */
    OPERATOR(Role.ACTS);

    static final String READS = "reader";
    static final String ACTS = "operator";

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** As the permissions in {@code application.properties} name it. */
    String code() {
        return code;
    }
}

package fr.guichet.ops.access;

/** Thrown to refuse a request of an operator; answered with problem details. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.detail());
        this.refusal = refusal;
    }

    public RefusedException(Refusal refusal, Throwable cause) {
        super(refusal.detail(), cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}

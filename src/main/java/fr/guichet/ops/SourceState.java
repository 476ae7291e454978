package fr.guichet.ops;

import com.fasterxml.jackson.annotation.JsonValue;

/** The state of a source as operators see it. */
public enum SourceState {
    OK("ok"),
    /** It answers, and takes long. */
    SLOW("slow"),
    /** It stopped answering. */
    SILENT("silent"),
    /** It gets no requests now. */
    PAUSED("paused"),
    /** No attempt has ended yet. */
    STARTING("starting"),
    /** Its links are known, but it has no adapter or is disabled. */
    NOT_ASKED("not-asked");

    private final String code;

    SourceState(String code) {
        this.code = code;
    }

    /** The word in JSON and pages. */
    @JsonValue
    public String code() {
        return code;
    }
}

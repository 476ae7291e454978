package fr.guichet.ops;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an operator has to know of a source first. */
public enum SourceState {
    OK("ok"),
    /** It answers, and takes long. */
    SLOW("slow"),
    /** It stopped talking to us. */
    SILENT("silent"),
    /** We do not ask, though it may well answer. */
    PAUSED("paused"),
    /** Nothing has ended yet. */
    STARTING("starting"),
    /** We recognise its links and cannot ask it, or are set not to. */
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

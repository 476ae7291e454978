package fr.guichet.sandbox.doctolib;

/** How a place writes its slots. */
enum SlotForm {
    /** The time as a text. */
    TEXT,
    /** An object with the steps that are booked together. */
    STEPS,
    /** A list of the times that are booked together; a text where there is only one. */
    PAIR,
    /** An object without a time: some time that day. Every agenda shows each of its days once, however many appointments are left on it. */
    DAY
}

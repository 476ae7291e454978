package fr.guichet.model;

/**
 * A part of an answer that could not be had.
 *
 * @param what the part, in the platform's own words: a motive, a page
 * @param reason why
 */
public record Missing(String what, UnknownReason reason) {}

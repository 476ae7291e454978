package fr.guichet.spi;

/**
 * Something in an answer that could not be used, beside the part that could.
 *
 * @param reason a short stable code that can be counted, such as {@code slot-without-start}
 * @param detail for people: what and where, without personal data
 */
public record Warning(String reason, String detail) {}

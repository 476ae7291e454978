package fr.guichet.web;

import fr.guichet.model.PhoneNumber;

/**
 * A number to call.
 *
 * @param href what a telephone dials
 * @param text as people read it
 */
public record PhoneLine(String href, String text) {

    static PhoneLine of(PhoneNumber number) {
        return new PhoneLine("tel:" + number.value(), FrenchNumber.phone(number));
    }
}

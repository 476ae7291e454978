package fr.guichet.maiia;

/**
 * What is asked for at one centre: all that has one name, letter by letter.
 *
 * @param name as the platform writes it
 * @param offer what a slot is for that does not say which reason of that name it belongs to
 */
record Question(String name, Offer offer) {}

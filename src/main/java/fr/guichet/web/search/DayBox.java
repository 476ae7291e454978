package fr.guichet.web.search;

/**
 * A day in the strip of days, or several on which no slot was seen.
 *
 * @param label the day as people read it, or the first and the last one
 * @param text how many slots were seen; that none was, or that nothing is known
 * @param state as the API codes it
 * @param href of the same search on that day alone; blank for several days
 * @param isChosen whether that day is asked for
 */
public record DayBox(String label, String text, String state, String href, boolean isChosen) {}

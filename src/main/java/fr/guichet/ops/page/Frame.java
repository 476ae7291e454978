package fr.guichet.ops.page;

/**
 * What every page says of itself.
 *
 * @param title of the page
 * @param user who looks
 * @param canAct whether they may act, so that what leads to an action is shown
 * @param made when
 */
public record Frame(String title, String user, boolean canAct, Moment made) {}

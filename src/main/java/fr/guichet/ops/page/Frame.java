package fr.guichet.ops.page;

/**
 * What every page has.
 *
 * @param title of the page
 * @param user the current user
 * @param canAct whether links to actions are shown
 * @param made when
 */
public record Frame(String title, String user, boolean canAct, Moment made) {}

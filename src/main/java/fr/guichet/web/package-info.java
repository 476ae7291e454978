/**
 * The pages. They hold no rule that the API does not have: an address of a page is translated into the API's parameters ({@link fr.guichet.web.search.PageQuery}), answered by
 * {@link fr.guichet.api.QueryService}, and drawn by templates from records that hold nothing but what is shown.
 *
 * <p>Pages are complete without JavaScript. Words come from bundles of messages ({@link fr.guichet.web.text.Texts} and its neighbours) and whole pages of prose, so that another language is files; text from platforms is escaped by the templates.
 */
@NullMarked
package fr.guichet.web;

import org.jspecify.annotations.NullMarked;

/**
 * The pages. {@link fr.guichet.web.search.QuestionParser} translates the address of a page into a {@link fr.guichet.search.SearchQuestion}, {@link fr.guichet.search.SearchContext} answers it,
 * and templates render the records built from the answer. {@link fr.guichet.api.cache.PageAnswers} caches the result.
 *
 * <p>Pages are complete without JavaScript. Texts come from message bundles ({@link fr.guichet.web.text.Texts} and its neighbours) and templates of prose, so another language is a set of files.
 * Templates escape text from platforms.
 */
@NullMarked
package fr.guichet.web;

import org.jspecify.annotations.NullMarked;

/**
 * Rendered answers: kept as bytes, served before anything else runs, never wrong.
 *
 * <p>An answer is kept under its canonical question with the versions of the parts it was made from ({@link fr.guichet.query.answer.Parts}) and the earliest moment at which the clock alone
 * changes it. It is served only while all of them are as they were and that moment has not come, so it never needs flushing. {@link fr.guichet.query.answer.AnswerRoute} serves it to
 * addresses that were asked before, in front of the REST resources; everything else goes on to them, and they fill the cache.
 */
@NullMarked
package fr.guichet.query.answer;

import org.jspecify.annotations.NullMarked;

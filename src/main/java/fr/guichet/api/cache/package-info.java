/**
 * The response cache: rendered bodies with their {@code ETag}, served by a Vert.x route in front of all filters and resources.
 *
 * <p>An entry is stored under its canonical question with the versions of the parts it was made from ({@link fr.guichet.api.cache.CacheDependencies}) and the earliest moment at which the
 * clock alone changes it. It is served only while both hold, so the cache never needs flushing. {@link fr.guichet.api.cache.AnswerRoute} serves entries by request address.
 */
@NullMarked
package fr.guichet.api.cache;

import org.jspecify.annotations.NullMarked;

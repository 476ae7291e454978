/**
 * The public JSON API, as {@code /api/v1} speaks it. Answers come from the snapshot alone; no platform and no store is ever called.
 *
 * <p>A resource parses the question and renders the answer; {@link fr.guichet.query.CentreSearch} is the plain class that finds it. A rendered answer is kept with its {@code ETag} under the
 * canonical question and the snapshot's version, and is not served after the earliest moment at which the clock alone could change it. Errors are problem details (RFC 9457).
 */
@NullMarked
package fr.guichet.query;

import org.jspecify.annotations.NullMarked;

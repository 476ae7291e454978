/**
 * What changed since: a cursor into the snapshot's bounded log of changes, and a stream that follows it.
 *
 * <p>A subscriber is a cursor and nothing more: what it was not sent yet waits in the log that all share, so a slow reader costs no memory. One that does not read for long is dropped, and
 * resumes by its last cursor. A cursor that the log does not reach any more is told so, never answered in part.
 */
@NullMarked
package fr.guichet.query.change;

import org.jspecify.annotations.NullMarked;

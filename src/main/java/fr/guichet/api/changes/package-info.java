/**
 * Changes since a cursor: {@code /changes} and its event stream.
 *
 * <p>A subscriber is a cursor into the snapshot's bounded change log, so a slow reader costs no memory. One that stops reading is dropped and resumes from its last cursor. A cursor
 * that the log no longer reaches is rejected, never answered in part.
 */
@NullMarked
package fr.guichet.api.changes;

import org.jspecify.annotations.NullMarked;

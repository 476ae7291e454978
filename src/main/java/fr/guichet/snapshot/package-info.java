/**
 * What we last knew, as one immutable, indexed value, and how its age is judged when it is read.
 *
 * <p>One volatile reference ({@link fr.guichet.snapshot.Snapshots}), one writer that replaces one listing's part at a time and publishes at a bounded rate, readers that keep
 * the {@link fr.guichet.snapshot.Snapshot} they took. The index of centres is rebuilt only when the directory changes. Knows no framework and does no I/O.
 *
 * <p>Freshness is never stored: {@link fr.guichet.view.ListingView} and {@link fr.guichet.view.CentreView} compute state and freshness from the clock of the moment.
 */
@NullMarked
package fr.guichet.snapshot;

import org.jspecify.annotations.NullMarked;

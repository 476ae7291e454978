/**
 * What every adapter's tests start from; test scope in adapters, never in the application.
 *
 * <p>{@link fr.guichet.testkit.AdapterContract} is the promise an adapter makes, as a test class to extend: whatever HTTP does to it, no failure comes out as
 * emptiness. {@link fr.guichet.testkit.StubbedPlatform} is a platform on a free port with the real client in front of it, {@link fr.guichet.testkit.Route} one answer of it,
 * {@link fr.guichet.testkit.Fault} what can go wrong with that answer. {@link fr.guichet.testkit.Samples} reads the adapter's own samples, {@link fr.guichet.testkit.Recorded} those that were
 * recorded from the real platforms and are not part of the project.
 */
@NullMarked
package fr.guichet.testkit;

import org.jspecify.annotations.NullMarked;

/**
 * The base of every adapter's tests; test scope in adapters, never in the application.
 *
 * <p>{@link fr.guichet.testkit.AdapterContract} and {@link fr.guichet.testkit.CatalogueContract} are the promises of an adapter, as test classes to extend: whatever HTTP does to it, no failure
 * becomes emptiness and no catalogue gets silently shorter. {@link fr.guichet.testkit.StubbedPlatform} is a platform on a free port with the real client in front of it, {@link fr.guichet.testkit.Route} one answer of it,
 * {@link fr.guichet.testkit.Fault} what can go wrong with that answer. {@link fr.guichet.testkit.Samples} reads the adapter's own samples, {@link fr.guichet.testkit.Recorded} those that were
 * recorded from the real platforms and are not part of the project.
 */
@NullMarked
package fr.guichet.testkit;

import org.jspecify.annotations.NullMarked;

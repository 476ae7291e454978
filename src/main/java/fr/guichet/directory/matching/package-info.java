/**
 * One place is one centre, however many sources list it. A {@link fr.guichet.directory.matching.SourceRecord} is a registry row or an entry of a platform's catalogue. The {@link fr.guichet.directory.matching.Matcher} clusters those of one place, by the strongest evidence first:
 *
 * <ol>
 *   <li>an operator's decision;
 *   <li>the booking link: the very place it names, or the page it names, when only one place can be meant;
 *   <li>among the places of that page, the address, then nearness;
 *   <li>without a link that helps: the address, or nearness and name together, when exactly one place fits both ways.
 * </ol>
 *
 * <p>A record that several places fit is not matched; it is queued as an {@link fr.guichet.directory.matching.Ambiguity} for operators. Pure functions: no I/O, no
 * clock.
 */
@NullMarked
package fr.guichet.directory.matching;

import org.jspecify.annotations.NullMarked;

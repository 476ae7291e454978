/**
 * What can go wrong between a platform and its clients, on request. A fault touches what is answered and how it arrives, never what is bookable: the truth stays what it was.
 * Some faults answer in the platform's stead ({@link fr.guichet.sandbox.fault.Status} and its like), some let the platform answer and deliver that badly
 * ({@link fr.guichet.sandbox.fault.Delivery}), some spoil its content ({@link fr.guichet.sandbox.fault.Spoiler}). One of these is a lie: {@link fr.guichet.sandbox.fault.EmptyLists}
 * cannot be distinguished from an honest answer.
 */
@NullMarked
package fr.guichet.sandbox.fault;

import org.jspecify.annotations.NullMarked;

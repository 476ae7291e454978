/**
 * Fair use: so that one who asks too much does not slow everybody.
 *
 * <p>Each client address has a token bucket (of IPv6 each /64, what one household has), and each partner one of his own. An answer that was not sent because it is known costs less. Behind a
 * proxy that is trusted the client is the one it names; nobody else is believed. When more questions wait for an answer than can be answered quickly, the rest is refused quickly.
 */
@NullMarked
package fr.guichet.query.fairuse;

import org.jspecify.annotations.NullMarked;

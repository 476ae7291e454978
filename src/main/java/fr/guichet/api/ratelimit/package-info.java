/**
 * Rate limits, so that one client cannot slow down the others.
 *
 * <p>Each client address (for IPv6 each /64) has a token bucket, and each partner key one of its own. A 304 costs less than a 200. {@link
 * fr.guichet.caller.Callers} determines the address. When too many requests wait, further ones are refused at once with 503.
 */
@NullMarked
package fr.guichet.api.ratelimit;

import org.jspecify.annotations.NullMarked;

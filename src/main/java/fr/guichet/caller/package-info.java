/**
 * Who sends a request to us. The caller is the address that a trusted proxy reports, otherwise the peer of the connection; an IPv6 address counts as its /64. Everything that is counted per
 * caller asks here.
 */
@NullMarked
package fr.guichet.caller;

import org.jspecify.annotations.NullMarked;

/** What all addresses of the API have in common: addresses, methods, media types, problem details (RFC 9457). */
@NullMarked
package fr.guichet.api.http;

import org.jspecify.annotations.NullMarked;

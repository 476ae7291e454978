/**
 * The public JSON API, {@code /api/v1}: resources. Responses come from the snapshot alone; no platform and no store is called.
 *
 * <p>A resource parses the request into a question ({@link fr.guichet.api.parameters}), {@link fr.guichet.search} answers it, {@link fr.guichet.api.json} renders it,
 * {@link fr.guichet.api.cache} keeps the rendered response. Errors are problem details (RFC 9457).
 */
@NullMarked
package fr.guichet.api;

import org.jspecify.annotations.NullMarked;

/** The HTTP client adapters are handed. */
@NullMarked
package fr.guichet.client;

import org.jspecify.annotations.NullMarked;

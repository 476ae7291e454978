/** The records that the API renders as JSON. */
@NullMarked
package fr.guichet.api.json;

import org.jspecify.annotations.NullMarked;

/** What the OpenAPI document adds to the annotations of the resources. */
@NullMarked
package fr.guichet.api.openapi;

import org.jspecify.annotations.NullMarked;

/** Query parameters parsed into questions; every bad parameter is reported with what was expected. */
@NullMarked
package fr.guichet.api.parameters;

import org.jspecify.annotations.NullMarked;

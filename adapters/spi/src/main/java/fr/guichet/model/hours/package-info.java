/** Opening hours. */
@NullMarked
package fr.guichet.model.hours;

import org.jspecify.annotations.NullMarked;

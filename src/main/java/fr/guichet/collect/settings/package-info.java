/** The settings of collecting, for all platforms and for each. */
@NullMarked
package fr.guichet.collect.settings;

import org.jspecify.annotations.NullMarked;

/** The settings of collecting. */
@NullMarked
package fr.guichet.collect.settings;

import org.jspecify.annotations.NullMarked;

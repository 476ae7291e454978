/** Checks the settings before the application starts. */
@NullMarked
package fr.guichet.cli.settings;

import org.jspecify.annotations.NullMarked;

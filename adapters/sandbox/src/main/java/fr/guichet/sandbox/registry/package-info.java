/** The State's registry of centres, read and written in its own file formats. */
@NullMarked
package fr.guichet.sandbox.registry;

import org.jspecify.annotations.NullMarked;

/** The State's registry of centres: loading, the import report, the last accepted load. */
@NullMarked
package fr.guichet.directory.registry;

import org.jspecify.annotations.NullMarked;

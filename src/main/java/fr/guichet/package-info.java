/** The application: wires the packages together. {@code ArchitectureTest} has the table of allowed dependencies. */
@NullMarked
package fr.guichet;

import org.jspecify.annotations.NullMarked;

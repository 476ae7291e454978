/** Guichet, the application: the rooms put together. Which room may know which is told, and kept, by {@code ArchitectureTest}. */
@NullMarked
package fr.guichet;

import org.jspecify.annotations.NullMarked;

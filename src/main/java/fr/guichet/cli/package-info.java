/** The command line: the service ({@code run}, {@code demo}) and tools for operators. */
@NullMarked
package fr.guichet.cli;

import org.jspecify.annotations.NullMarked;

/** The command line: the service ({@code run}, {@code demo}) and the operators' instruments ({@code registry}, {@code ask}, {@code catalogue}). */
@NullMarked
package fr.guichet.cli;

import org.jspecify.annotations.NullMarked;

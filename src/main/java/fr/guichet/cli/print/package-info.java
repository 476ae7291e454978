/** How the commands print their results. */
@NullMarked
package fr.guichet.cli.print;

import org.jspecify.annotations.NullMarked;

/** Doctolib. */
@NullMarked
package fr.guichet.doctolib;

import org.jspecify.annotations.NullMarked;

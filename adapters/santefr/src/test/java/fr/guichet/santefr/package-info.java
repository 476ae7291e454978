@NullMarked
package fr.guichet.santefr;

import org.jspecify.annotations.NullMarked;

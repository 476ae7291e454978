/** The smallest adapter that keeps both contracts. */
@NullMarked
package fr.guichet.testkit.example;

import org.jspecify.annotations.NullMarked;

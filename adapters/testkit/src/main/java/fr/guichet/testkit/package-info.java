/** The adapter contract as a test class. */
@NullMarked
package fr.guichet.testkit;

import org.jspecify.annotations.NullMarked;

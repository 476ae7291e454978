/** What operators see and do. Never reachable without credentials. */
@NullMarked
package fr.guichet.ops;

import org.jspecify.annotations.NullMarked;

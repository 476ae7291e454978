/** What operators need. For now: readiness, which speaks of data, and the acceptance of a registry that shrank. Never reachable without credentials where it acts. */
@NullMarked
package fr.guichet.ops;

import org.jspecify.annotations.NullMarked;

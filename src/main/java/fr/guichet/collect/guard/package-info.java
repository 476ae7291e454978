/** What each attempt runs inside: retry, circuit breaker, pause after a refusal. */
@NullMarked
package fr.guichet.collect.guard;

import org.jspecify.annotations.NullMarked;

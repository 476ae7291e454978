/** What every request meets: the front door with its log, and how answers are written. */
@NullMarked
package fr.guichet.sandbox.http;

import org.jspecify.annotations.NullMarked;

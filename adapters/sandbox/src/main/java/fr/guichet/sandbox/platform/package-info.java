/** What every platform of the sandbox is and answers about itself: its routes, and the truth behind them. */
@NullMarked
package fr.guichet.sandbox.platform;

import org.jspecify.annotations.NullMarked;

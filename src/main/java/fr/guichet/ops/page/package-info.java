/** The operators' pages, {@code /exploitation}, in French: what {@code /ops} returns and does, without rules of their own. */
@NullMarked
package fr.guichet.ops.page;

import org.jspecify.annotations.NullMarked;

/** The operators' page, {@code /exploitation}: what {@code /ops} tells and does, for people, in French. It holds no rule that {@code /ops} does not have. */
@NullMarked
package fr.guichet.ops.page;

import org.jspecify.annotations.NullMarked;

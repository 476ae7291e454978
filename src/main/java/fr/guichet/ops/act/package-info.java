/** Actions of operators: each is performed at once and written to the audit; a decision holds until it is undone. */
@NullMarked
package fr.guichet.ops.act;

import org.jspecify.annotations.NullMarked;

/** What operators do: each action is tried at once, noted in the audit, and, where it is a decision, kept until it is undone. */
@NullMarked
package fr.guichet.ops.act;

import org.jspecify.annotations.NullMarked;

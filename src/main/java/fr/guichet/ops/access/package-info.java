/** Who may look and who may act: roles, credentials, what no browser may be tricked into, and the line that tells who did what. */
@NullMarked
package fr.guichet.ops.access;

import org.jspecify.annotations.NullMarked;

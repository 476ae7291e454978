/** Templates and static assets, and the operator's files that replace them. */
@NullMarked
package fr.guichet.web.templates;

import org.jspecify.annotations.NullMarked;

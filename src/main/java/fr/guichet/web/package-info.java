/** The pages. They hold no rule that the API does not have. */
@NullMarked
package fr.guichet.web;

import org.jspecify.annotations.NullMarked;

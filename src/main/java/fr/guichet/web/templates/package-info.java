/** What all templates share: settings, language, static assets, and an operator's files that replace them. */
@NullMarked
package fr.guichet.web.templates;

import org.jspecify.annotations.NullMarked;

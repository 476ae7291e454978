/** The tables of a campaign (vaccines, doses, the words for them) and how labels are read with them. */
@NullMarked
package fr.guichet.model.campaign;

import org.jspecify.annotations.NullMarked;

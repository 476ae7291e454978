/** Where a search looks: circles, boxes, communes, and the middle of a commune. */
@NullMarked
package fr.guichet.search.location;

import org.jspecify.annotations.NullMarked;

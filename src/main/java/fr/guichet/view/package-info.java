/** A listing and a centre as they stand at one moment, judged against one slot filter. Pure values computed from a snapshot; nothing here is stored. */
@NullMarked
package fr.guichet.view;

import org.jspecify.annotations.NullMarked;

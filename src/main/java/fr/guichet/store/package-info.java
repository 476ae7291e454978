/** What must survive a restart. For now: the last accepted registry load, as files in the data directory. Queries never wait for it. */
@NullMarked
package fr.guichet.store;

import org.jspecify.annotations.NullMarked;

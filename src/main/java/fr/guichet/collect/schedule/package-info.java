/** When each listing is fetched next: planner, polling interval, daily budget, quiet hours. */
@NullMarked
package fr.guichet.collect.schedule;

import org.jspecify.annotations.NullMarked;

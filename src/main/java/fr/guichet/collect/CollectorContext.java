package fr.guichet.collect;

import fr.guichet.clock.GuichetClock;
import fr.guichet.snapshot.Snapshots;
import fr.guichet.store.Decisions;
import fr.guichet.store.Store;

/**
 * What every collector shares.
 *
 * @param snapshots where what is learnt goes
 * @param store keeps the incidents
 * @param decisions what operators decided
 * @param clock the one clock
 */
record CollectorContext(Snapshots snapshots, Store store, Decisions decisions, GuichetClock clock) {}

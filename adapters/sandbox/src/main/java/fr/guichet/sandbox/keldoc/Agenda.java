package fr.guichet.sandbox.keldoc;

import java.util.Set;

/**
 * A team's calendar at one cabinet.
 *
 * @param pool which of the cabinet's diaries it is dealt appointments from
 * @param motives the reasons it carries
 */
record Agenda(long id, String name, boolean hidden, int pool, Set<Long> motives) {

    Agenda {
        motives = Set.copyOf(motives);
    }
}

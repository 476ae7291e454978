package fr.guichet.keldoc;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One slot of a timetable.
 *
 * @param agenda its calendar; empty when not given
 */
record ParsedSlot(OffsetDateTime start, Optional<Long> agenda) {}

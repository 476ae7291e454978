package fr.guichet.spi;

import fr.guichet.model.geo.Departement;
import java.time.LocalDate;

/**
 * One centre in one week, as its publisher counted them.
 *
 * @param centre the publisher's own id of the centre, never blank
 * @param departement where it lies
 * @param week the Monday on which the week begins
 * @param doses how many doses were allocated; 0 also where the publisher left it blank
 * @param booked how many appointments were taken; may exceed the doses
 */
public record BookingCount(String centre, Departement departement, LocalDate week, long doses, long booked) {}

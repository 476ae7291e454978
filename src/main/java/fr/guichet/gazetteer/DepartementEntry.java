package fr.guichet.gazetteer;

import fr.guichet.model.Departement;
import fr.guichet.model.Position;

/**
 * What is known of a département.
 *
 * @param departement its code
 * @param name official name, in French
 * @param region name of its region
 * @param prefecture position of its chef-lieu, of precision {@code departement}
 */
public record DepartementEntry(Departement departement, String name, String region, Position prefecture) {}

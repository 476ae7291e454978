package fr.guichet.search.location;

import fr.guichet.gazetteer.CommuneEntry;
import fr.guichet.gazetteer.Gazetteer;
import fr.guichet.model.Centre;
import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.snapshot.CentreIndex;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * In a commune, under any of the codes it has or had. If a centre has only a postcode, or the city of which the commune is an arrondissement, the postcode decides: a centre of a
 * neighbouring commune is better than none.
 *
 * @param entry the commune or arrondissement
 * @param codes its own, those of communes that became a part of it, and its arrondissements'
 */
public record InCommune(CommuneEntry entry, Set<InseeCode> codes) {

    public InCommune {
        codes = Set.copyOf(codes);
    }

    public static InCommune of(CommuneEntry entry, Gazetteer gazetteer) {
        Set<InseeCode> codes = new HashSet<>();
        codes.add(entry.code());
        entry.former().forEach(former -> codes.add(former.code()));
        gazetteer.listArrondissements(entry.code()).forEach(part -> codes.add(part.code()));
        return new InCommune(entry, codes);
    }

    public boolean holds(Centre centre) {
        Address address = centre.place().address();
        if (address.insee().filter(codes::contains).isPresent()) {
            return true;
        }
        boolean isVague =
                address.insee().equals(entry.city()) || address.insee().isEmpty();
        return isVague && address.postcode().filter(entry.postcodes()::contains).isPresent();
    }

    public Set<Centre> among(CentreIndex index) {
        Set<Centre> found = new LinkedHashSet<>();
        codes.forEach(code -> found.addAll(index.in(code)));
        entry.postcodes().forEach(postcode -> found.addAll(index.in(postcode)));
        found.removeIf(centre -> !holds(centre));
        return found;
    }
}

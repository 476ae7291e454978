package fr.guichet.sandbox.maiia;

import fr.guichet.model.PhoneNumber;
import fr.guichet.model.geo.Departement;
import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.Site;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Makes centres: most let people book a vaccination, some nothing but a telephone, some other things alone. */
final class CenterMaker {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private CenterMaker() {}

    static Center center(String id, String name, Optional<String> path, String speciality, Site site, Dice dice) {
        ZoneId zone = site.address().departement().map(Departement::zone).orElse(PARIS);
        ReasonMaker maker = new ReasonMaker(dice, zone);
        int roll = dice.of("way").below(100);
        boolean ghost = roll >= 16 && roll < 21;
        return new Center(
                id, name, path, speciality, Center.VACCINATION, site, zone, reasons(roll, maker, site), ghost, dice);
    }

    private static List<Reason> reasons(int roll, ReasonMaker maker, Site site) {
        if (roll < 8 && PhoneNumber.find(site.phone()).isPresent()) {
            return List.of();
        }
        if (roll < 16) {
            return maker.others();
        }
        return roll < 21 ? maker.ghosts() : maker.vaccinations();
    }

    /** A site of a group where nobody is vaccinated, or the group itself. */
    static Center without(String id, String name, String path, String speciality, String code, Site site, Dice dice) {
        return new Center(id, name, Optional.of(path), speciality, code, site, PARIS, List.of(), false, dice);
    }
}

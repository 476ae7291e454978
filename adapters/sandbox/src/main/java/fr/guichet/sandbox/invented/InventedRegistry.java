package fr.guichet.sandbox.invented;

import fr.guichet.sandbox.platform.Dice;
import fr.guichet.sandbox.registry.RegistryRow;
import fr.guichet.sandbox.registry.Site;
import fr.guichet.sandbox.registry.SiteAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The registry of a country that has the communes of France and none of its centres; the same for the same seed. */
public final class InventedRegistry {

    private static final int FIRST_NUMBER = 500_000;

    private final Dice dice;
    private final LocalDate today;
    private final Map<String, String> names = Commune.departementNames();

    /** @param today the base of the dates in the rows; nothing else depends on it */
    public InventedRegistry(long seed, LocalDate today) {
        this.dice = new Dice(seed).of("registry");
        this.today = today;
    }

    /** One row per centre: each commune has one, large ones have several. */
    public List<RegistryRow> listRows() {
        List<RegistryRow> rows = new ArrayList<>();
        for (Commune commune : Commune.listAll()) {
            for (int i = 0; i < centres(commune); i++) {
                rows.add(row(commune, rows.size() + 1));
            }
        }
        return List.copyOf(rows);
    }

    private static int centres(Commune commune) {
        return 1 + (commune.population() > 40_000 ? 1 : 0) + (commune.population() > 150_000 ? 2 : 0);
    }

    private RegistryRow row(Commune commune, int gid) {
        Dice own = dice.of(gid);
        return new RegistryRow(
                site(commune, gid, own),
                own.of("hours").pick(List.of("09:00-17:00", "9:00-12:30/13:30-17:00", "9h-12h / 14h-17h", "")),
                own.of("saturday").pick(List.of("09:00-12:00", "fermé", "non précisé")),
                today.minusDays(own.of("opened").between(10, 90)),
                today.minusDays(own.of("edited").between(1, 60))
                        .atTime(
                                own.of("hour").between(8, 19),
                                own.of("minute").below(60),
                                own.of("second").below(60)),
                own.of("closed").chance(4),
                own.of("reserved").chance(2),
                own.of("terms")
                        .pick(List.of("", "", "", "Sur rendez-vous uniquement", "Prise de rendez-vous par internet")),
                own.of("type").chance(6) ? "{\"Grand centre\"}" : "{}");
    }

    private Site site(Commune commune, int gid, Dice own) {
        Venue venue = Venue.of(own.of("venue"));
        String link = link(commune, venue, gid, own);
        boolean silent = !link.isEmpty() && own.of("silent").chance(25);
        return new Site(
                gid,
                "Centre de vaccination " + commune.name() + " - " + venue.label(),
                address(commune, own),
                commune.latitude() + shift(own.of("north")),
                commune.longitude() + shift(own.of("east")),
                link,
                silent ? "" : InventedPhone.of(commune.departement(), own.of("phone")));
    }

    /** In three départements out of ten, some centres share one page. */
    private String link(Commune commune, Venue venue, int gid, Dice own) {
        String departement = commune.departement();
        boolean shares = dice.of(departement).chance(30) && own.of("shares").chance(45);
        String name = names.getOrDefault(departement, departement);
        int number = FIRST_NUMBER + gid;
        return shares ? InventedLink.shared(name, number) : InventedLink.of(own, venue, commune, number);
    }

    private static SiteAddress address(Commune commune, Dice own) {
        int number = own.of("number").between(1, 99);
        String banId = String.format(
                Locale.ROOT,
                "%s_%04d_%05d",
                commune.insee(),
                own.of("street id").below(10_000),
                number);
        return new SiteAddress(
                banId,
                Integer.toString(number),
                Venue.street(own.of("street")),
                commune.postcode(),
                commune.insee(),
                commune.name());
    }

    /** Up to a kilometre away from the middle of town. */
    private static double shift(Dice dice) {
        return (dice.unit() - 0.5) / 60;
    }
}

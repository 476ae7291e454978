package fr.guichet.collect;

import fr.guichet.collect.schedule.Target;
import fr.guichet.model.CentreId;
import fr.guichet.snapshot.Centres;
import fr.guichet.spi.CentreRef;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** Invented targets for tests. */
public final class Targets {

    private Targets() {}

    /** One centre of the same name, which every answer is attributed to. */
    public static Target target(String key) {
        return target(key, places -> Map.of(new CentreId(key), places.getFirst()));
    }

    public static Target target(String key, Target.Attribution attribution) {
        CentreRef ref = CentreRef.of(Centres.PLATFORM, key, Centres.LINK, Map.of());
        return new Target(ref, ZoneId.of("Europe/Paris"), Set.of(new CentreId(key)), attribution);
    }
}

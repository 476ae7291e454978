package fr.guichet.collect.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.guichet.collect.Targets;
import fr.guichet.model.SlotStart;
import fr.guichet.snapshot.FreshnessPolicy;
import fr.guichet.spi.CatalogueHint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final Instant HINTED_AT = Instant.parse("2021-04-13T10:00:00Z");
    private static final FreshnessPolicy POLICY = new FreshnessPolicy(Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final CatalogueHint HINT =
            new CatalogueHint(new SlotStart.On(LocalDate.parse("2021-07-01")), HINTED_AT);

    @Test
    void aFreshCatalogueHintIsKept() {
        assertEquals(Optional.of(HINT), hintAt(HINTED_AT.plusSeconds(299)));
    }

    @Test
    void anOldCatalogueHintIsLeftOut() {
        assertEquals(Optional.empty(), hintAt(HINTED_AT.plusSeconds(300)));
    }

    private static Optional<CatalogueHint> hintAt(Instant now) {
        Target plain = Targets.target("stade");
        Target hinted = new Target(
                plain.ref().withCatalogueHint(Optional.of(HINT)), plain.zone(), plain.centres(), plain.attribution());
        return hinted.refAt(now, POLICY).catalogueHint();
    }
}

package fr.guichet.collect;

import fr.guichet.collect.guard.AttemptResult;
import fr.guichet.model.geo.Address;
import fr.guichet.spi.AddressBase;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchResult;
import fr.guichet.spi.KnownAddress;
import java.time.Duration;
import java.util.Optional;

/** Looks addresses up in an address base, within the same limits as any platform. Used by one thread at a time. */
public final class AddressLookup {

    private final Source source;
    private final AddressBase base;

    /** @param source of an {@link AddressBase} */
    AddressLookup(Source source) {
        this.source = source;
        this.base = (AddressBase) source.adapter();
    }

    /** How long no request may be sent, in real time; empty when one may. */
    public Optional<Duration> untilMayAsk() {
        return source.untilAttempt();
    }

    /** @return empty inside when the address is that of no house; {@code Failed} when no answer came, which is worth another attempt */
    public FetchResult<Optional<KnownAddress>> find(Address address) {
        try (var attempt = new SourceAttempt<Optional<KnownAddress>>(source, "an address")) {
            return switch (attempt.run(context -> base.find(address, context))) {
                case AttemptResult.Ended<Optional<KnownAddress>>(var result) -> result;
                case AttemptResult.BreakerOpen<Optional<KnownAddress>>(Failure failure) ->
                    new FetchResult.Failed<>(failure);
                case AttemptResult.Held<Optional<KnownAddress>>(String why) ->
                    new FetchResult.Failed<>(new Failure.Unreachable(why));
            };
        }
    }
}

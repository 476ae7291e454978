package fr.guichet.doctolib;

import fr.guichet.doctolib.DoctolibMapper.Plan;
import fr.guichet.model.ExternalId;
import fr.guichet.model.Place;
import fr.guichet.model.hours.PublicOpening;
import fr.guichet.spi.CatalogueEntry;
import fr.guichet.spi.CentreRef;
import fr.guichet.spi.Failure;
import fr.guichet.spi.FetchFailedException;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.Warning;
import java.util.List;
import java.util.Optional;

/**
 * Makes entries of a catalogue out of the profiles that a listing names: one per place. A profile that cannot be read is one entry as well, of what the listing says of it, with a warning; a
 * refusal ends the listing, and so does a platform that went away. One use, one thread.
 */
final class ListedProfiles {

    /** So many profiles in a row that cannot be reached are not bad luck. */
    private static final int MOST_UNREACHABLE = 3;

    private final Profiles profiles;
    private int unreachable;

    ListedProfiles(Profiles profiles) {
        this.profiles = profiles;
    }

    /** At least one entry. */
    List<CatalogueEntry> list(ListingWire.Entry listed, CentreRef ref) {
        CentreRef profile = DoctolibLink.profileOf(ref);
        try {
            BookingWire.Data data = profiles.get(String.valueOf(ref.ids().get(DoctolibLink.SLUG)));
            unreachable = 0;
            return places(listed, DoctolibMapper.plan(profile, data));
        } catch (FetchFailedException e) {
            return List.of(unread(listed, profile, warning(e)));
        }
    }

    private Warning warning(FetchFailedException failed) {
        Failure failure = failed.failure();
        unreachable = failure instanceof Failure.Unreachable ? unreachable + 1 : 0;
        if (failure instanceof Failure.Refused || unreachable == MOST_UNREACHABLE) {
            throw failed;
        }
        return new Warning("profile-" + failure.reason().code(), failure.detail());
    }

    /** Warnings about the profile as a whole belong to its first place. */
    private static List<CatalogueEntry> places(ListingWire.Entry listed, DoctolibMapper.Planned planned) {
        Plan first = planned.plans().getFirst();
        return planned.plans().stream()
                .map(plan -> place(listed, plan, plan.equals(first) ? planned.warnings() : List.of()))
                .toList();
    }

    private static CatalogueEntry place(ListingWire.Entry listed, Plan plan, List<Warning> warnings) {
        String path = Nullables.text(listed.link());
        Place place = plan.place()
                .or(() -> PlaceMapper.listed(listed, path))
                .orElseGet(() -> PlaceMapper.nameless(plan.site().externalId()));
        return entry(plan.site().externalId(), place, plan.site().link().toString(), warnings);
    }

    private static CatalogueEntry unread(ListingWire.Entry listed, CentreRef profile, Warning warning) {
        String slug = String.valueOf(profile.ids().get(DoctolibLink.SLUG));
        Place place =
                PlaceMapper.listed(listed, Nullables.text(listed.link())).orElseGet(() -> PlaceMapper.nameless(slug));
        return entry(slug, place, profile.link().toString(), List.of(warning));
    }

    private static CatalogueEntry entry(String id, Place place, String link, List<Warning> warnings) {
        return new CatalogueEntry.Listed(
                new ExternalId(DoctolibLink.PLATFORM.value(), id),
                place,
                Optional.of(link),
                PublicOpening.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                warnings);
    }
}

package fr.guichet.keldoc;

import fr.guichet.keldoc.Specialties.Specialty;
import fr.guichet.model.Audience;
import fr.guichet.model.Missing;
import fr.guichet.model.UnknownReason;
import fr.guichet.model.campaign.PlainText;
import fr.guichet.spi.Nullables;
import fr.guichet.spi.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is booked at a site, as it is requested. One use, one thread. */
final class Motives {

    private final Audience siteAudience;
    private final Map<Long, TimetableQuery> questions = new LinkedHashMap<>();
    private final Map<String, Warning> warnings = new LinkedHashMap<>();
    private final List<Missing> unreadable = new ArrayList<>();
    private boolean hasOthers;

    /** @param siteAudience who may come to the site, where a reason says nothing */
    Motives(Audience siteAudience) {
        this.siteAudience = siteAudience;
    }

    /** Adds the reasons under one specialty. */
    void add(Specialty specialty, List<CategoryWire> categories) {
        for (CategoryWire category : categories) {
            String name = label(category.name());
            for (CategoryWire.Motive motive : Nullables.in(category.motives())) {
                add(motive, name, specialty.only());
            }
        }
    }

    /** One per reason that can be booked here. */
    List<TimetableQuery> questions() {
        return List.copyOf(questions.values());
    }

    /** Whether something is booked here, and none of it is this vaccination. */
    boolean isOnlyOfOthers() {
        return hasOthers && questions.isEmpty() && unreadable.isEmpty();
    }

    /** Reasons that cannot be requested. */
    List<Missing> unreadable() {
        return List.copyOf(unreadable);
    }

    List<Warning> warnings() {
        return List.copyOf(warnings.values());
    }

    private void add(CategoryWire.Motive motive, String category, boolean only) {
        String name = label(motive.name());
        if (Boolean.TRUE.equals(motive.teleconsultation()) || !Labels.isOfCampaign(name, category, only)) {
            hasOthers = true;
            warn("left-out-reason", name, category);
            return;
        }
        Long id = motive.id();
        if (id == null || name.isEmpty() || motive.agendas() == null) {
            unreadable.add(new Missing(name.isEmpty() ? "reason " + id : name, UnknownReason.UNREADABLE));
            return;
        }
        List<Long> agendas = agendas(motive);
        if (hasUnnumbered(motive)) {
            unreadable.add(new Missing(name, UnknownReason.UNREADABLE));
        }
        if (!agendas.isEmpty()) {
            questions.merge(id, question(id, name, category, agendas), TimetableQuery::joined);
        }
    }

    private TimetableQuery question(long id, String name, String category, List<Long> agendas) {
        Labels.Offer offer = Labels.offer(name, category);
        if (offer.isOfUnknownDose()) {
            warn("reason-without-dose", name, category);
        }
        if (offer.isOfUnknownVaccine()) {
            warn("reason-without-vaccine", name, category);
        }
        Audience audience = offer.audience().isRestricted() ? offer.audience() : siteAudience;
        return new TimetableQuery(
                id, name, agendas, offer.vaccines(), offer.doses().doses(), audience);
    }

    private void warn(String reason, String name, String category) {
        String detail = category.isEmpty() ? name : name + " (" + category + ")";
        warnings.putIfAbsent(reason + " " + detail, new Warning(reason, detail));
    }

    /** A calendar without its number cannot be requested: there may be slots in it. */
    private static boolean hasUnnumbered(CategoryWire.Motive motive) {
        List<CategoryWire.Agenda> some = Nullables.in(motive.agendas());
        return some.size() < Objects.requireNonNull(motive.agendas()).size()
                || some.stream().anyMatch(agenda -> agenda.id() == null);
    }

    private static List<Long> agendas(CategoryWire.Motive motive) {
        return Nullables.in(motive.agendas()).stream()
                .map(CategoryWire.Agenda::id)
                .filter(id -> id != null)
                .distinct()
                .sorted()
                .toList();
    }

    private static String label(@Nullable String typed) {
        return PlainText.clean(Nullables.text(typed)).orElse("");
    }
}

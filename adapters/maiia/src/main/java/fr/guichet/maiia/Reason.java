package fr.guichet.maiia;

import fr.guichet.model.Audience;
import fr.guichet.model.AudienceGroup;
import fr.guichet.model.Dose;
import fr.guichet.model.Vaccine;
import fr.guichet.model.campaign.Campaign;
import fr.guichet.model.campaign.DataFile;
import fr.guichet.model.campaign.DoseLabel;
import fr.guichet.model.campaign.DoseWords;
import fr.guichet.model.campaign.FoldedText;
import fr.guichet.model.campaign.ReservedAudiences;
import fr.guichet.model.campaign.VaccineWords;
import fr.guichet.spi.Nullables;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one thing that is booked stands for: by the platform's type of injection first, by its name where the type says nothing. */
final class Reason {

    private static final Campaign CAMPAIGN = Campaign.load("covid-19");
    private static final VaccineWords VACCINES = VaccineWords.of(CAMPAIGN);
    private static final DoseWords DOSE_WORDS = DoseWords.of(CAMPAIGN);
    private static final Map<String, String> DOSES = DataFile.rows(Reason.class, "injection-types.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private static final ReservedAudiences RESERVED = ReservedAudiences.load(Reason.class);

    private static final String NO_INJECTION = "NONE";
    private static final String PHYSICAL = "PHYSICAL";
    private static final String PUBLIC = "PUBLIC";

    private final ReasonsWire.Reason wire;
    private final String name;
    private final FoldedText words;
    private final String type;

    Reason(ReasonsWire.Reason wire) {
        this.wire = wire;
        this.name = wire.name() == null ? "" : wire.name();
        this.words = FoldedText.of(name);
        this.type = Nullables.text(wire.injectionType());
    }

    /** Letter by letter; blank when it has none and cannot be requested. */
    String name() {
        return name;
    }

    /** Empty when it has none. */
    Optional<String> id() {
        return Optional.of(Nullables.text(wire.id())).filter(id -> !id.isEmpty());
    }

    /** Whether the platform's type says that it is an injection, of whichever dose. */
    boolean isInjection() {
        return !type.isEmpty() && !type.equals(NO_INJECTION);
    }

    /** The type where it is one that we do not know. */
    Optional<String> unknownType() {
        return isInjection() && !DOSES.containsKey(type) ? Optional.of(type) : Optional.empty();
    }

    /** Whether it is a vaccination of the campaign, on the spot. */
    boolean isWanted() {
        String place = Nullables.text(wire.consultationType());
        if (ReasonWords.isExcluded(words) || !(place.isEmpty() || place.equals(PHYSICAL))) {
            return false;
        }
        return isInjection() || isVaccinationByName();
    }

    private boolean isVaccinationByName() {
        if (ReasonWords.isOther(words)) {
            return false;
        }
        boolean untyped = type.isEmpty();
        return ReasonWords.namesCampaign(words)
                || (untyped && ReasonWords.isPlainVaccination(words))
                || (untyped && !CAMPAIGN.findVaccines(name).isEmpty());
    }

    Offer offer() {
        DoseLabel label = DoseLabel.of(name, DOSE_WORDS);
        Set<Vaccine> vaccines = VACCINES.find(name);
        return new Offer(vaccines.isEmpty() ? Set.of(Vaccine.UNSPECIFIED) : vaccines, doses(label), audience(label));
    }

    /** An unknown type gives no dose, whatever the name. */
    private Set<Dose> doses(DoseLabel label) {
        if (!isInjection()) {
            return label.doses();
        }
        Set<Dose> stated = Set.of(Dose.stated(DOSES.getOrDefault(type, Dose.UNSPECIFIED)));
        return unknownType().isPresent() ? stated : new DoseLabel(stated, label.ages(), name, DOSE_WORDS).doses();
    }

    private Audience audience(DoseLabel label) {
        String limitation = Nullables.text(wire.patientLimitation());
        if (!limitation.isEmpty() && !limitation.equals(PUBLIC)) {
            return Audience.of(AudienceGroup.RESTRICTED, limitation);
        }
        Audience reserved = RESERVED.find(name);
        return reserved.isRestricted() ? reserved : label.audience();
    }
}

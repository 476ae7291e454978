package fr.guichet.store.embedded;

import fr.guichet.model.CentreId;
import fr.guichet.model.PlatformId;
import fr.guichet.snapshot.ListingId;
import fr.guichet.store.codec.ObservationCodec;
import fr.guichet.store.codec.ObservationCodec.UnreadableBodyException;
import fr.guichet.store.record.StoredObservation;
import java.sql.SQLException;
import java.util.List;

/** The last observation of each listing. */
final class ObservationTable extends Table<StoredObservation> {

    private final ObservationCodec codec = new ObservationCodec();

    ObservationTable() {
        super(
                StoredObservation.class,
                "observation",
                List.of("centre_id", "platform", "listing_key"),
                List.of("attempted_at", "body"));
    }

    @Override
    Cells key(StoredObservation kept, Cells cells) throws SQLException {
        ListingId listing = kept.listing();
        return cells.text(listing.centre().value())
                .text(listing.platform().value())
                .text(listing.key());
    }

    @Override
    void others(StoredObservation kept, Cells cells) throws SQLException {
        cells.instant(kept.observation().lastAttemptAt()).text(codec.encode(kept.observation()));
    }

    @Override
    StoredObservation fromRow(Row row) throws SQLException {
        ListingId listing = new ListingId(
                new CentreId(row.text("centre_id")), new PlatformId(row.text("platform")), row.text("listing_key"));
        try {
            return new StoredObservation(listing, codec.decode(row.text("body")));
        } catch (UnreadableBodyException e) {
            throw new IllegalArgumentException(listing + ": " + e.getMessage(), e);
        }
    }
}

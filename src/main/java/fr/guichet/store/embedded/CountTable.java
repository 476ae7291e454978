package fr.guichet.store.embedded;

import fr.guichet.model.PlatformId;
import fr.guichet.model.geo.Departement;
import fr.guichet.store.record.CountRecord;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Hourly and daily counts. */
final class CountTable extends Table<CountRecord> {

    CountTable() {
        super(
                CountRecord.class,
                "tally",
                List.of("span", "started_at", "departement", "platform"),
                List.of(
                        "centres_open",
                        "centres_none",
                        "centres_phone_only",
                        "centres_not_offered",
                        "centres_unknown",
                        "slots_seen",
                        "slots_appeared",
                        "slots_gone"));
    }

    @Override
    Cells key(CountRecord count, Cells cells) throws SQLException {
        return cells.text(count.span().code())
                .instant(count.start())
                .text(count.departement().code())
                .text(count.platform().value());
    }

    @Override
    void others(CountRecord count, Cells cells) throws SQLException {
        CountRecord.Centres centres = count.centres();
        cells.number(centres.open())
                .number(centres.none())
                .number(centres.phoneOnly())
                .number(centres.notOffered())
                .number(centres.unknown())
                .number(count.slots().seen())
                .number(count.slots().appeared())
                .number(count.slots().gone());
    }

    @Override
    CountRecord fromRow(Row row) throws SQLException {
        return new CountRecord(
                span(row.text("span")),
                row.instant("started_at"),
                new Departement(row.text("departement")),
                new PlatformId(row.text("platform")),
                new CountRecord.Centres(
                        row.number("centres_open"),
                        row.number("centres_none"),
                        row.number("centres_phone_only"),
                        row.number("centres_not_offered"),
                        row.number("centres_unknown")),
                new CountRecord.Slots(
                        row.largeNumber("slots_seen"),
                        row.largeNumber("slots_appeared"),
                        row.largeNumber("slots_gone")));
    }

    private static CountRecord.Span span(String code) {
        return Arrays.stream(CountRecord.Span.values())
                .filter(span -> span.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no span " + code));
    }
}

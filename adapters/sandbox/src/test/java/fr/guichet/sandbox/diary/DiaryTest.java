package fr.guichet.sandbox.diary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.guichet.sandbox.platform.Dice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiaryTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant START = Instant.parse("2021-05-20T04:00:00Z");

    @ParameterizedTest
    @EnumSource(Temper.class)
    void lastChangeIsWhenTheBookableSetChanged(Temper temper) {
        Diary diary = new Diary(new Dice(7), temper, PARIS);
        for (int minute = 0; minute < 4 * 24 * 60; minute += 20) {
            Instant before = START.plusSeconds(minute * 60L);
            Instant after = before.plusSeconds(20 * 60);
            Optional<Instant> change = diary.findLastChange(after).filter(at -> at.isAfter(before));
            if (change.isPresent()) {
                assertNotEquals(starts(diary, change.get().minusNanos(1)), starts(diary, change.get()));
                assertEquals(starts(diary, change.get()), starts(diary, after));
            } else {
                assertEquals(starts(diary, before), starts(diary, after));
            }
        }
    }

    @Test
    void noTwoAppointmentsStartTogether() {
        Diary diary = new Diary(new Dice(9), Temper.CALM, PARIS);
        List<Offer> offers = diary.listBookable(START);
        assertTrue(offers.size() > 5);
        assertEquals(offers.size(), starts(diary, START).size());
    }

    @Test
    void aFullPlaceNeverHasAnything() {
        Diary diary = new Diary(new Dice(9), Temper.FULL, PARIS);
        assertEquals(List.of(), diary.listBookable(START));
        assertEquals(Optional.empty(), diary.findLastChange(START));
    }

    @Test
    void laterPlacesBeginAfterTheDaysThatOneAnswerCanHold() {
        Diary diary = new Diary(new Dice(9), Temper.LATER, PARIS);
        LocalDate first = diary.listBookable(START).getFirst().start().toLocalDate();
        assertTrue(first.isAfter(LocalDate.parse("2021-05-20").plusDays(15)));
    }

    private static Set<OffsetDateTime> starts(Diary diary, Instant now) {
        return diary.listBookable(now).stream().map(Offer::start).collect(Collectors.toSet());
    }
}

package fr.guichet.gazetteer;

import fr.guichet.model.geo.Postcode;
import java.util.Arrays;
import java.util.List;

/** Places found by the beginning of a postcode or of a département code. Places are numbers. Immutable. */
final class CodeIndex {

    private static final int POSTCODE_DIGITS = 5;

    /** A postcode, and a place that has it: sorted. */
    private final long[] postcodes;

    private final String[] departements;

    /** Receives the places found. */
    interface Hits {

        /**
         * A place that was found.
         *
         * @param place its number
         * @param whole whether nothing of the code follows
         */
        void hit(int place, boolean whole);
    }

    /** A place's number is its place in the list. */
    CodeIndex(List<NamedPlace> places) {
        this.postcodes = new long
                [places.stream()
                        .mapToInt(place -> place instanceof CommuneEntry commune
                                ? commune.postcodes().size()
                                : 0)
                        .sum()];
        this.departements = new String[places.size()];
        int count = 0;
        for (int place = 0; place < places.size(); place++) {
            switch (places.get(place)) {
                case CommuneEntry commune -> {
                    for (Postcode postcode : commune.postcodes()) {
                        postcodes[count++] = Long.parseLong(postcode.value()) << Integer.SIZE | place;
                    }
                }
                case DepartementEntry departement ->
                    departements[place] = departement.departement().code();
            }
        }
        Arrays.sort(postcodes);
    }

    /** The places that have a code of this beginning. */
    void find(String beginning, Hits hits) {
        for (int place = 0; place < departements.length; place++) {
            String code = departements[place];
            if (code != null && code.startsWith(beginning)) {
                hits.hit(place, code.equals(beginning));
            }
        }
        if (beginning.chars().allMatch(Character::isDigit)) {
            findPostcodes(beginning, hits);
        }
    }

    private void findPostcodes(String beginning, Hits hits) {
        long step = 1;
        for (int digits = beginning.length(); digits < POSTCODE_DIGITS; digits++) {
            step *= 10;
        }
        long first = Long.parseLong(beginning) * step;
        for (int i = lowerBound(first); i < lowerBound(first + step); i++) {
            hits.hit((int) postcodes[i], step == 1);
        }
    }

    private int lowerBound(long postcode) {
        return -1 - Arrays.binarySearch(postcodes, (postcode << Integer.SIZE) - 1);
    }
}

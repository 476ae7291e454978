package fr.guichet.api.changes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in the log of changes, where a client stopped reading.
 *
 * @param epoch of the versions: a restart begins another one
 * @param version everything up to it was delivered
 * @param delivered how many centres of the next publication were delivered, too
 */
record ChangePosition(String epoch, long version, int delivered) {

    private static final Pattern ENCODED = Pattern.compile("([0-9a-z]{1,20})-(\\d{1,18})(?:-(\\d{1,9}))?");

    /** As clients keep it. */
    String encoded() {
        return epoch + "-" + version + (delivered == 0 ? "" : "-" + delivered);
    }

    /** Empty when it is none of ours. */
    static Optional<ChangePosition> find(String encoded) {
        Matcher parts = ENCODED.matcher(encoded);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int delivered = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return Optional.of(new ChangePosition(parts.group(1), Long.parseLong(parts.group(2)), delivered));
    }
}

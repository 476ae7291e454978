package fr.guichet.sandbox.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A site with the facts that only the registry has.
 *
 * @param weekdays hours from Monday to Friday
 * @param saturday hours of Saturday
 * @param opened when it opened
 * @param edited when the row was last edited, in Paris
 * @param closed whether it is marked as closed
 * @param reserved whether it is for health professionals only
 * @param terms free text about booking
 * @param type the set in braces, such as <code>{}</code>
 */
public record RegistryRow(
        Site site,
        String weekdays,
        String saturday,
        LocalDate opened,
        LocalDateTime edited,
        boolean closed,
        boolean reserved,
        String terms,
        String type) {}

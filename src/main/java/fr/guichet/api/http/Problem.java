package fr.guichet.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error, as RFC 9457 problem details.
 *
 * @param type stable, for programs
 * @param title the kind of problem
 * @param status the HTTP status
 * @param detail this problem, in plain words
 * @param parameters the parameters at fault; absent when none is
 */
@Schema(description = "Problem details, RFC 9457")
public record Problem(
        @Schema(description = "Stable, for programs", examples = "urn:guichet:problem:invalid-parameter")
        String type,

        @Schema(description = "The kind of problem", examples = "Invalid parameter")
        String title,

        @Schema(description = "The HTTP status", examples = "400")
        int status,

        @Schema(
                description = "This problem, in plain words",
                examples = "'x' is not a value for 'limit': expected a number from 1 to 200")
        String detail,

        @Schema(description = "The parameters at fault; absent when none is")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<BadParameter> parameters) {

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PREFIX = "urn:guichet:problem:";

    /**
     * One parameter at fault.
     *
     * @param name as sent
     * @param value as sent
     * @param expected what would be right
     */
    @Schema(name = "BadParameter", description = "One parameter at fault")
    public record BadParameter(
            @Schema(description = "As sent", examples = "limit")
            String name,

            @Schema(description = "As sent, cut at 200 characters", examples = "x")
            String value,

            @Schema(description = "What would be right", examples = "a number from 1 to 200")
            String expected) {}

    public static Problem invalid(List<BadParameter> parameters) {
        BadParameter first = parameters.getFirst();
        return new Problem(
                PREFIX + "invalid-parameter",
                "Invalid parameter",
                400,
                "'%s' is not a value for '%s': expected %s".formatted(first.value(), first.name(), first.expected()),
                parameters);
    }

    public static Problem unknownParameters(List<BadParameter> parameters) {
        BadParameter first = parameters.getFirst();
        return new Problem(
                PREFIX + "unknown-parameter",
                "Unknown parameter",
                400,
                "There is no parameter '%s': %s".formatted(first.name(), first.expected()),
                parameters);
    }

    static Problem unknownCentre(String id) {
        return new Problem(
                PREFIX + "unknown-centre", "Unknown centre", 404, "There is no centre '" + id + "'", List.of());
    }

    static Problem closedCentre(String id, String reason) {
        return new Problem(
                PREFIX + "closed-centre",
                "Closed centre",
                410,
                "The centre '" + id + "' is not there any more: " + reason,
                List.of());
    }

    static Problem movedCentre(String id, String successor) {
        return new Problem(
                PREFIX + "merged-centre",
                "Merged centre",
                308,
                "The centre '" + id + "' was merged into '" + successor + "'",
                List.of());
    }

    /** A client is over its rate limit. */
    public static Problem tooMany() {
        return new Problem(
                PREFIX + "too-many-requests",
                "Too many requests",
                429,
                "Too many requests; try again after the number of seconds in Retry-After",
                List.of());
    }

    public static Problem cursorTooOld() {
        return new Problem(
                PREFIX + "cursor-too-old",
                "Cursor too old",
                410,
                "The changes since that cursor are no longer complete: request a new cursor without 'since', read all"
                        + " centres, and follow from there",
                List.of());
    }

    /** Too many requests wait. */
    public static Problem overloaded() {
        return new Problem(
                PREFIX + "overloaded",
                "Overloaded",
                503,
                "Too many requests at the moment, or the list of centres is being loaded; try again in a few seconds",
                List.of());
    }

    public static Problem cannotBeChecked(String id) {
        return new Problem(
                PREFIX + "cannot-be-checked",
                "Cannot be checked",
                409,
                "The centre '" + id + "' is on no platform that can be checked",
                List.of());
    }

    public static Problem notReady() {
        return new Problem(
                PREFIX + "not-ready",
                "Not ready",
                503,
                "The list of centres is being loaded; try again in a few seconds",
                List.of());
    }

    static Problem addressTooLong(int most) {
        return new Problem(
                PREFIX + "address-too-long",
                "Address too long",
                414,
                "The address is longer than " + most + " characters",
                List.of());
    }

    /** An error of the framework. */
    static Problem ofStatus(int status, String title) {
        return switch (status) {
            case 404 ->
                of(status, title, "not-found", "There is nothing at this address; /api/v1/openapi lists the addresses");
            case 405 ->
                of(
                        status,
                        title,
                        "method-not-allowed",
                        "This address does not support that method; Allow lists those it supports");
            case 406 -> of(status, title, "not-acceptable", "This address provides none of the media types in Accept");
            default -> new Problem("about:blank", title, status, title, List.of());
        };
    }

    private static Problem of(int status, String title, String type, String detail) {
        return new Problem(PREFIX + type, title, status, detail, List.of());
    }
}

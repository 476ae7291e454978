package fr.guichet.model;

import java.net.URI;

/**
 * One centre on one platform.
 *
 * @param platform the platform
 * @param key unique among listings of that platform: its canonical link key, such as {@code slug?pid=practice-1}
 * @param link where a person books, on a host the platform's adapter declares
 */
public record Listing(PlatformId platform, String key, URI link) {}

package fr.guichet.api.ratelimit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks, behind proxies: the first address, from ours outwards, that is not a trusted proxy. */
public final class ClientAddress {

    /** Of an IPv6 address, what belongs to one household. */
    private static final int HOUSEHOLD_BYTES = 8;

    private final List<Network> trusted;

    /**
     * @param trustedProxies networks, as addresses with or without a prefix length
     * @throws IllegalArgumentException when one is none
     */
    public ClientAddress(List<String> trustedProxies) {
        this.trusted =
                trustedProxies.stream().map(String::strip).map(Network::of).toList();
    }

    /**
     * The household of whoever asks: an IPv4 address, or the first 64 bits of one of IPv6.
     *
     * @param peer who is connected to us
     * @param forwarded the header {@code Forwarded}, all its lines joined by commas; null when there is none. Heard without the other: most proxies write the other one and
     *     let this one pass as the client sent it
     * @param forwardedFor the header {@code X-Forwarded-For}, likewise
     */
    public String household(String peer, @Nullable String forwarded, @Nullable String forwardedFor) {
        if (!isTrusted(peer)) {
            return household(peer);
        }
        List<String> hops = forwardedFor != null ? plainHops(forwardedFor) : hops(forwarded);
        String client = peer;
        for (String hop : hops.reversed()) {
            if (Network.bytes(hop).isEmpty()) {
                break;
            }
            client = hop;
            if (!isTrusted(hop)) {
                break;
            }
        }
        return household(client);
    }

    /** Whether what it says of others is heard. */
    boolean isTrusted(String address) {
        return !trusted.isEmpty() && trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> plainHops(String forwardedFor) {
        return Arrays.stream(forwardedFor.split(",", -1))
                .map(ClientAddress::withoutPort)
                .toList();
    }

    /** RFC 7239: {@code for=192.0.2.1, for="[2001:db8::1]:4711";proto=https}. */
    private static List<String> hops(@Nullable String forwarded) {
        List<String> hops = new ArrayList<>();
        if (forwarded == null) {
            return hops;
        }
        for (String element : forwarded.split(",", -1)) {
            hops.add(Arrays.stream(element.split(";", -1))
                    .map(String::strip)
                    .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
                    .map(pair -> withoutPort(pair.substring("for=".length()).replace("\"", "")))
                    .findFirst()
                    .orElse("unknown"));
        }
        return hops;
    }

    private static String withoutPort(String hop) {
        String address = hop.strip();
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            return end < 0 ? address : address.substring(1, end);
        }
        int colon = address.indexOf(':');
        boolean onlyOne = colon >= 0 && colon == address.lastIndexOf(':');
        return onlyOne ? address.substring(0, colon) : address;
    }

    private static String household(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        Optional<byte[]> bytes = Network.bytes(address);
        return bytes.filter(numbers -> numbers.length > 4)
                .map(numbers -> HexFormat.of().formatHex(numbers, 0, HOUSEHOLD_BYTES))
                .orElse(address);
    }
}

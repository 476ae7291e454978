package fr.guichet.caller;

import io.netty.util.NetUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the caller behind proxies: the first address, from ours outwards, that is not a trusted proxy. */
final class TrustedProxies {

    private static final int IPV4_BYTES = 4;

    /** The part of an IPv6 address that identifies one network: a /64. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<Network> trusted;

    /**
     * @param trustedProxies networks, as addresses with or without a prefix length
     * @throws IllegalArgumentException if one of them is malformed
     */
    TrustedProxies(List<String> trustedProxies) {
        this.trusted =
                trustedProxies.stream().map(String::strip).map(Network::of).toList();
    }

    /**
     * The caller: an IPv4 address, or the first 64 bits of an IPv6 address.
     *
     * @param peer the peer of the connection
     * @param forwarded the header {@code Forwarded}, all its lines joined by commas; null if absent. Read only without {@code forwardedFor}: most proxies write that one and let
     *     this one pass as the client sent it
     * @param forwardedFor the header {@code X-Forwarded-For}, likewise
     */
    String caller(String peer, @Nullable String forwarded, @Nullable String forwardedFor) {
        if (!isTrusted(peer)) {
            return normalized(peer);
        }
        List<String> hops = forwardedFor != null ? plainHops(forwardedFor) : hops(forwarded);
        String caller = peer;
        for (String hop : hops.reversed()) {
            if (Network.bytes(hop).isEmpty()) {
                break;
            }
            caller = hop;
            if (!isTrusted(hop)) {
                break;
            }
        }
        return normalized(caller);
    }

    /** True if its forwarding headers are believed. */
    boolean isTrusted(String address) {
        return !trusted.isEmpty() && trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> plainHops(String forwardedFor) {
        return Arrays.stream(forwardedFor.split(",", -1))
                .map(TrustedProxies::withoutPort)
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

    private static String normalized(String address) {
        return address.indexOf(':') < 0
                ? address
                : Network.bytes(address).map(TrustedProxies::text).orElse(address);
    }

    private static String text(byte[] bytes) {
        return bytes.length == IPV4_BYTES
                ? NetUtil.bytesToIpAddress(bytes)
                : HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES);
    }
}

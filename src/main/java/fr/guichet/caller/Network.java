package fr.guichet.caller;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A network such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; an address alone is a network of one. Names are never resolved. */
final class Network {

    private static final int IPV4_BYTES = 4;

    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException if malformed */
    static Network of(String text) {
        int slash = text.indexOf('/');
        byte[] prefix = bytes(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("not a network: " + text));
        int bits = slash < 0 ? prefix.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > prefix.length * 8) {
            throw new IllegalArgumentException("not a network: " + text);
        }
        return new Network(prefix, bits);
    }

    boolean contains(String address) {
        return bytes(address).filter(this::isIn).isPresent();
    }

    private boolean isIn(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of a numeric address; an IPv4-mapped IPv6 address yields IPv4. Empty if malformed. */
    static Optional<byte[]> bytes(String address) {
        byte @Nullable [] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return Optional.ofNullable(bytes).map(Network::withoutMapping);
    }

    private static byte[] withoutMapping(byte[] bytes) {
        boolean mapped = bytes.length == 16 && bytes[10] == -1 && bytes[11] == -1;
        for (int i = 0; i < 10 && mapped; i++) {
            mapped = bytes[i] == 0;
        }
        return mapped ? Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length) : bytes;
    }
}

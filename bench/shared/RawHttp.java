package shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests that no HTTP client would send, byte by byte, each on its own connection. */
public final class RawHttp {

    private static final int MOST_BYTES = 64_000_000;

    private final String host;
    private final int port;
    private final Duration longest;

    /**
     * A response.
     *
     * @param status 0 without a status line
     * @param headers by lower-case name, the last of each
     * @param body decoded from chunks
     * @param took from the connection to the last byte
     */
    public record Answer(int status, Map<String, String> headers, byte[] body, Duration took) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public RawHttp(String host, int port, Duration longest) {
        this.host = host;
        this.port = port;
        this.longest = longest;
    }

    /** @param headersOnly closes after the headers: for responses that never end */
    public Answer send(String request, boolean headersOnly) throws IOException {
        long begin = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) longest.toMillis());
            socket.setSoTimeout((int) longest.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            byte[] all = read(socket.getInputStream(), headersOnly);
            return parsed(all, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static byte[] read(InputStream in, boolean headersOnly) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0 && all.size() < MOST_BYTES; n = in.read(buffer)) {
            all.write(buffer, 0, n);
            if (headersOnly && all.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
                break;
            }
        }
        return all.toByteArray();
    }

    private static Answer parsed(byte[] all, Duration took) {
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.") || end < 0) {
            return new Answer(0, Map.of(), all, took);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
        }
        byte[] body = java.util.Arrays.copyOfRange(all, end + 4, all.length);
        boolean isChunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, isChunked ? joined(body) : body, took);
    }

    private static byte[] joined(byte[] chunked) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunked.length) {
            int line = at;
            while (line < chunked.length && chunked[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(chunked, at, line - at, StandardCharsets.ISO_8859_1), 16);
            if (size == 0) {
                break;
            }
            body.write(chunked, line + 2, Math.min(size, chunked.length - line - 2));
            at = line + 2 + size + 2;
        }
        return body.toByteArray();
    }
}

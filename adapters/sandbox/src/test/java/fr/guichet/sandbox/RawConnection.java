package fr.guichet.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** One request by hand, to see what really arrives. */
public final class RawConnection implements AutoCloseable {

    private static final int MOST_MILLIS_BETWEEN_BYTES = 20_000;

    private final Socket socket;
    private final InputStream in;

    /** Sends the request. */
    public RawConnection(URI base, String path) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort());
        socket.setSoTimeout(MOST_MILLIS_BETWEEN_BYTES);
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Everything up to the blank line, in lower case. */
    public String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ended in the head: " + head);
            }
            head.append((char) next);
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    /** The next byte; -1 at an ordinary end of the connection. */
    public int read() throws IOException {
        return in.read();
    }

    /** What comes until the other side ends the connection. */
    public byte[] readToEnd() throws IOException {
        return in.readAllBytes();
    }

    /** Ends it from this side, whatever is still to come. */
    public void hangUp() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        hangUp();
    }
}

package fr.guichet.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A stream that ends in an {@link IOException} beyond a size or a time, and copies what is read. */
final class BoundedStream extends FilterInputStream {

    private final OutputStream copy;
    private final long mostBytes;
    private final Thread watch;

    private volatile boolean late;
    private long bytes;

    BoundedStream(InputStream in, long mostBytes, Duration longest, OutputStream copy) {
        super(in);
        this.mostBytes = mostBytes;
        this.copy = copy;
        this.watch = Thread.ofVirtual().start(() -> closeAfter(longest));
    }

    /** A read that waits for bytes can only be ended from outside. */
    private void closeAfter(Duration longest) {
        try {
            TimeUnit.NANOSECONDS.sleep(longest.toNanos());
            late = true;
            in.close();
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = readInTime(buffer, offset, length);
        if (n > 0) {
            bytes += n;
            if (bytes > mostBytes) {
                throw new IOException("document larger than " + mostBytes + " bytes");
            }
            copy.write(buffer, offset, n);
        }
        return n;
    }

    private int readInTime(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw late ? new IOException("document not read in time", e) : e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        try (OutputStream _ = copy) {
            super.close();
        }
    }
}

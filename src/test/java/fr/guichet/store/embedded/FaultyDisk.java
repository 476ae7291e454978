package fr.guichet.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** A file system of H2's that has faults on request. One at a time in a JVM: reset it after each test. */
public final class FaultyDisk extends FilePathWrapper {

    private static volatile boolean full;
    private static volatile @Nullable Stall stall;
    private static volatile @Nullable String spoilt;

    static {
        FilePath.register(new FaultyDisk());
    }

    /** Databases on it. */
    static H2 h2() {
        return new H2("faulty:");
    }

    static void reset() {
        full = false;
        spoilt = null;
        Stall stalled = stall;
        stall = null;
        if (stalled != null) {
            stalled.end().countDown();
        }
    }

    /** From now on nothing can be written. */
    static void fill() {
        full = true;
    }

    /** From now on every part of a file that holds this text is read as zeros. */
    static void spoil(String text) {
        spoilt = text;
    }

    /** From now on reads and writes block until the disk is reset. */
    static Stall stall() {
        Stall begun = new Stall(new CountDownLatch(1), new CountDownLatch(1));
        stall = begun;
        return begun;
    }

    /**
     * A disk that does not answer.
     *
     * @param reached counted down when a thread blocks on it
     * @param end counted down when it answers again
     */
    record Stall(CountDownLatch reached, CountDownLatch end) {}

    private static void waitForIt() throws IOException {
        Stall stalled = stall;
        if (stalled != null) {
            stalled.reached().countDown();
            try {
                stalled.end().await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private static void beforeWriting() throws IOException {
        waitForIt();
        if (full) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public synchronized int read(ByteBuffer to, long position) throws IOException {
            waitForIt();
            ByteBuffer part = to.slice();
            int read = real.read(to, position);
            String text = spoilt;
            if (text != null && read > 0) {
                byte[] bytes = new byte[read];
                part.get(0, bytes);
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(text)) {
                    part.put(0, new byte[read]);
                }
            }
            return read;
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            beforeWriting();
            return real.write(from, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            real.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            beforeWriting();
            real.force(metaData);
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}

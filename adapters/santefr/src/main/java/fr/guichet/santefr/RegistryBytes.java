package fr.guichet.santefr;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** The bytes of the document while they pass: how many came, which was the last, and whether that was all. */
final class RegistryBytes extends FilterInputStream {

    private final OptionalLong announced;
    private long count;
    private int last = -1;
    private boolean ended;

    RegistryBytes(InputStream in, OptionalLong announced) {
        super(in);
        this.announced = announced;
    }

    long count() {
        return count;
    }

    boolean endsWithLineEnd() {
        return last == '\n' || last == '\r';
    }

    /** Whether fewer bytes came than were announced. Known only at the end of the stream; false before. */
    boolean isCutShort() {
        return ended && announced.isPresent() && count < announced.getAsLong();
    }

    String describeCut() {
        return "cut short: " + count + " bytes read of " + announced.orElse(count) + " announced";
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b < 0) {
            ended = true;
        } else {
            count++;
            last = b;
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0) {
            ended = true;
        } else if (read > 0) {
            count += read;
            last = bytes[offset + read - 1];
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

package fr.guichet.spi;

import java.io.Closeable;
import java.io.InputStream;
import java.net.URI;
import java.util.OptionalLong;

/**
 * A document that is read as a stream, once.
 *
 * @param address where it comes from, a file's included
 * @param body its bytes, uncompressed and bounded in time and size: reading throws {@link java.io.IOException} beyond either bound
 * @param announcedBytes how many bytes were announced; empty when it was not said
 */
public record Document(URI address, InputStream body, OptionalLong announcedBytes) implements Closeable {
    @Override
    public void close() throws java.io.IOException {
        body.close();
    }
}

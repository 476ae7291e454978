package fr.guichet.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lock of a data directory; it ends with the process that holds it. */
final class DirectoryLock implements AutoCloseable {

    /** Locked by this process: opening and closing such a file again would release the lock on most systems. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when the directory is in use. */
    static Optional<DirectoryLock> tryTake(DataFiles files) throws IOException {
        Files.createDirectories(files.directory());
        Path file = files.directory().toRealPath().resolve(files.lock().getFileName());
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = channel.tryLock() != null;
            return taken ? Optional.of(new DirectoryLock(file, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                OURS.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OURS.remove(file);
    }
}

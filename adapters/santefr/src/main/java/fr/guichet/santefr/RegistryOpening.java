package fr.guichet.santefr;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Recognises the edition of a document by its first bytes. */
final class RegistryOpening {

    private static final int HEAD_LENGTH = 256;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int BYTE_ORDER_MARK_LENGTH = 3;

    private final RegistryBytes bytes;
    private final InputStream body;
    private final String head;

    private RegistryOpening(RegistryBytes bytes, InputStream body, String head) {
        this.bytes = bytes;
        this.body = body;
        this.head = head;
    }

    static RegistryOpening of(RegistryBytes bytes) throws IOException {
        InputStream body = new BufferedInputStream(bytes);
        body.mark(HEAD_LENGTH);
        String head = new String(body.readNBytes(HEAD_LENGTH), StandardCharsets.UTF_8);
        body.reset();
        if (head.startsWith(BYTE_ORDER_MARK)) {
            body.skipNBytes(BYTE_ORDER_MARK_LENGTH);
            return new RegistryOpening(bytes, body, head.substring(1));
        }
        return new RegistryOpening(bytes, body, head);
    }

    /** How the document begins, for operators: its header or its first words, too short to contain personal data. */
    String excerpt() {
        return head.lines().findFirst().orElse("");
    }

    /** @throws UnreadableRegistryException when it is neither edition */
    RegistryEdition edition() throws IOException, UnreadableRegistryException {
        String start = head.stripLeading();
        if (start.isEmpty()) {
            throw new UnreadableRegistryException("empty document");
        }
        return switch (start.charAt(0)) {
            case '<' -> throw new UnreadableRegistryException("a page for people (HTML) where data was expected");
            case '{' -> GeoJsonEdition.open(text());
            default -> CsvEdition.open(text(), bytes);
        };
    }

    /** Strict: a byte that is not UTF-8 is an error and not replaced by a question mark. */
    private Reader text() {
        return new InputStreamReader(
                body,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}

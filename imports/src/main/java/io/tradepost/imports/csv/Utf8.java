package io.tradepost.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes strictly and, unlike a reader, hands out all that stands before the first wrong byte. */
final class Utf8 {

    /** The next bytes are no UTF-8. */
    static final class Malformed extends Exception {}

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports, does not replace
    private final ByteBuffer bytes = ByteBuffer.allocate(65_536).flip();
    private boolean ended;

    Utf8(InputStream in) {
        this.in = in;
    }

    /** How many characters were read; 0 at the end. */
    int read(char[] target) throws IOException, Malformed {
        CharBuffer characters = CharBuffer.wrap(target);
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            if (characters.position() > 0) {
                return characters.position();
            }
            if (result.isError()) {
                throw new Malformed();
            }
            if (ended) {
                return 0;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }
}

package io.tradepost.imports.staging;

import static io.tradepost.imports.life.ImportRefusal.FILE_TOO_LARGE;

import io.tradepost.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.InputStreamSource;

/**
 * A file as it was sent, compressed or not; can be read more than once.
 *
 * @param limit of bytes when unpacked: a small file may be made to become an endless one
 */
public record Upload(String name, InputStreamSource content, long limit) {

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final int BUFFER = 65_536;

    InputStream open() throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content.getInputStream(), BUFFER);
        bytes.mark(GZIP.length);
        byte[] start = bytes.readNBytes(GZIP.length);
        bytes.reset();
        return new Limited(Arrays.equals(start, GZIP) ? new GZIPInputStream(bytes, BUFFER) : bytes, limit);
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long count;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count += Math.max(0, read);
            if (count > limit) {
                throw new Refusal(FILE_TOO_LARGE, "a file has at most " + limit + " bytes when unpacked", "file");
            }
            return read;
        }
    }
}

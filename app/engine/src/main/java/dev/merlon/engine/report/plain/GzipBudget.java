package dev.merlon.engine.report.plain;

import java.util.zip.Deflater;

/// Counts what a text will weigh once it is compressed, as it grows. For one thread.
final class GzipBudget implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final long most;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final byte[] sink = new byte[BUFFER];
    private long compressed;

    /// @param most  bytes after compression
    GzipBudget(long most) {
        this.most = most;
    }

    /// False once there is more than fits. The compressor holds back up to a few hundred kilobytes of text, which is
    /// some ten kilobytes compressed: leave that much room.
    boolean takes(byte[] more) {
        deflater.setInput(more);
        while (!deflater.needsInput()) {
            compressed += deflater.deflate(sink);
        }
        return compressed <= most;
    }

    @Override
    public void close() {
        deflater.end();
    }
}

package dev.merlon.engine.drawing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes pixels as PNG (ISO/IEC 15948): eight bits a channel, true colour with alpha, no filter.
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};

    private Png() {}

    /// @param argb  row by row, each `0xAARRGGBB`
    /// @throws IllegalArgumentException where there are more or fewer pixels than width times height
    public static byte[] of(int width, int height, int[] argb) {
        if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException(argb.length + " pixels are no " + width + " × " + height);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 6, 0, 0, 0});
        chunk(out, "IHDR", head.array());
        chunk(out, "IDAT", deflated(scanLines(width, height, argb)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] scanLines(int width, int height, int[] argb) {
        var lines = ByteBuffer.allocate(Math.multiplyExact(height, 4 * width + 1));
        for (var y = 0; y < height; y++) {
            lines.put((byte) 0);
            for (var x = 0; x < width; x++) {
                lines.putInt(Integer.rotateLeft(argb[y * width + x], 8));
            }
        }
        return lines.array();
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[16_384];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}

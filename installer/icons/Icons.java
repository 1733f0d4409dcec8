import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws merlon.png, merlon.ico and merlon.icns beside merlon.svg, from the same shape on the same 64 × 64 grid.
/// Run in this folder after a change to the shape: `java Icons.java`.
final class Icons {

    private static final double GRID = 64;

    /// The wall's outline, clockwise from its upper left corner: three merlons, two gaps.
    private static final double[][] WALL = {
        {13, 16}, {22.5, 16}, {22.5, 25}, {27.5, 25}, {27.5, 16}, {36.5, 16}, {36.5, 25}, {41.5, 25}, {41.5, 16}, {51, 16},
        {51, 49}, {13, 49}
    };

    public static void main(String[] args) throws IOException {
        Files.write(Path.of("merlon.png"), png(512));
        Files.write(Path.of("merlon.ico"), ico(List.of(16, 24, 32, 48, 64, 256)));
        Files.write(Path.of("merlon.icns"), icns());
    }

    private static byte[] png(int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / GRID, size / GRID);
        g.setColor(new Color(0x4f55cf));
        g.fill(new RoundRectangle2D.Double(0, 0, GRID, GRID, 26, 26));
        g.setColor(Color.WHITE);
        var wall = new Path2D.Double();
        wall.moveTo(WALL[0][0], WALL[0][1]);
        for (var corner : WALL) {
            wall.lineTo(corner[0], corner[1]);
        }
        wall.closePath();
        g.fill(wall);
        g.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// A directory of 16-byte entries, then one PNG each; 256 is written as 0.
    private static byte[] ico(List<Integer> sizes) throws IOException {
        var images = new ByteArrayOutputStream();
        var directory = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int size : sizes) {
            var png = png(size);
            var side = (byte) (size % 256);
            directory.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            directory.putInt(png.length).putInt(directory.capacity() + images.size());
            images.write(png);
        }
        var out = new ByteArrayOutputStream();
        out.write(directory.array());
        images.writeTo(out);
        return out.toByteArray();
    }

    /// Blocks of four letters, length and PNG.
    private static byte[] icns() throws IOException {
        var blocks = new ByteArrayOutputStream();
        block(blocks, "ic07", png(128));
        block(blocks, "ic08", png(256));
        block(blocks, "ic09", png(512));
        var out = new ByteArrayOutputStream();
        block(out, "icns", blocks.toByteArray());
        return out.toByteArray();
    }

    private static void block(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        out.write(type.getBytes(US_ASCII));
        out.write(ByteBuffer.allocate(4).putInt(8 + content.length).array());
        out.write(content);
    }
}

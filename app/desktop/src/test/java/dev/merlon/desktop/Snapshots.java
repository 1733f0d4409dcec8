package dev.merlon.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Writes pictures of scenes: `target/screens/<journey>/<nn>-<step>-<theme>.png`, to be looked at.
public final class Snapshots {

    private static final Path FOLDER = Path.of("target", "screens");

    private final String journey;

    public Snapshots(String journey) {
        this.journey = journey;
    }

    /// Of a scene that is on a stage or on none. Lays it out first.
    ///
    /// @param name  `01-overview-light`
    /// @return the file
    public Path take(String name, Scene scene) {
        var image = Toolkit.on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        var file = FOLDER.resolve(journey).resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER.resolve(journey));
            ImageIO.write(pixels(image), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static BufferedImage pixels(WritableImage image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}

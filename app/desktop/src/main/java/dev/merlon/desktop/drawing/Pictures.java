package dev.merlon.desktop.drawing;

import dev.merlon.desktop.theme.Appearance;
import dev.merlon.engine.drawing.Png;
import dev.merlon.engine.drawing.Svg;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/// Drawings as files: on white, in the light theme, whatever the window wears.
public final class Pictures {

    private static final double PIXELS = 2;
    private static final double LARGEST_SIDE = 8_000;

    private Pictures() {}

    /// The bytes of a file whose ending says what it is to be: `.png`, or else SVG. Called on the FX thread.
    public static byte[] bytes(Drawing drawing, Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".png")
                ? png(drawing)
                : Svg.of(drawing).getBytes(StandardCharsets.UTF_8);
    }

    /// At twice its size, for paper and dense screens; less where that would be too large.
    private static byte[] png(Drawing drawing) {
        var scale = Math.min(PIXELS, LARGEST_SIDE / Math.max(drawing.width(), drawing.height()));
        var group = MarkNodes.of(drawing);
        var scene = new Scene(new Group(group));
        scene.getStylesheets().addAll(Appearance.paper());
        scene.getStylesheets().add(DrawingPane.sheet());
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.WHITE);
        parameters.setTransform(new Scale(scale, scale));
        var image = group.snapshot(parameters, null);
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Png.of(width, height, pixels);
    }

    /// Called off the FX thread.
    public static void write(byte[] bytes, Path file) throws WorkbenchException {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new WorkbenchException("EXPORT-UNWRITABLE", "the file cannot be written", file.toString(), e);
        }
    }
}

package dev.merlon.engine.spec;

import static dev.merlon.engine.fuzz.Bounds.require;

import dev.merlon.engine.fuzz.Bounds;
import dev.merlon.engine.fuzz.Lines;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/// Any bytes as a zip. What is unpacked has a name inside, was announced, and is what Java's own stream finds
/// under that name, where that finds one.
public final class ZipFuzz {

    private static final Limits LIMITS = new Limits(1 << 20, 2 << 20, 20, 200, 200, 20_000, 200, 50_000, 1 << 20, 500);

    private ZipFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var files = new HashMap<String, byte[]>();
        try {
            Bounds.hold(bytes.length, () -> files.putAll(Zip.unpack(bytes, "a.zip", LIMITS)));
        } catch (WorkbenchException e) {
            Lines.shape(e);
            require(e.problems().getFirst().place().file().equals("a.zip"), e);
            return;
        }
        var folder = Path.of("/chosen/folder");
        files.keySet().forEach(name -> {
            require(name.indexOf('\0') < 0 && name.indexOf('\\') < 0, name);
            require(folder.resolve(name).normalize().startsWith(folder), name);
        });
        require(files.values().stream().mapToLong(b -> b.length).sum() <= LIMITS.totalBytes(), "more than allowed");
        streamed(bytes).forEach((name, content) -> {
            var ours = files.get(name);
            require(ours == null || Arrays.equals(ours, content), name + " holds something else");
        });
    }

    /// What Java's stream reads before it stumbles; names that come twice are left out.
    private static Map<String, byte[]> streamed(byte[] bytes) {
        var found = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = in.getNextEntry(); entry != null && found.size() < 200; entry = in.getNextEntry()) {
                var content = in.readNBytes((int) LIMITS.fileBytes());
                if (found.put(entry.getName(), content) != null) {
                    return Map.of();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return found;
        }
        return found;
    }
}

package dev.merlon.engine.report.view;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A folder of report-templates as it is packed with the engine.
///
/// @param id  the folder's name: `html`
public record Template(String id) {

    /// @throws IOException where the build left the file out
    public String text(String file) throws IOException {
        try (var in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// @throws IOException where the build left the file out
    public InputStream open(String file) throws IOException {
        var path = "/dev/merlon/report-templates/" + id + "/" + file;
        var in = Template.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException("no " + path + " in this build");
        }
        return in;
    }
}

package dev.merlon.engine.report.view;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A folder of report-templates as it is packed with the engine.
///
/// @param id  the folder's name: `html`
public record Template(String id) {

    private static final String ROOT = "/dev/merlon/report-templates/";

    /// Those that hold the file, by id. They are found by looking, so that nobody keeps a list of them.
    ///
    /// @throws IOException where the build cannot be looked into
    public static List<Template> having(String file) throws IOException {
        var here = Template.class.getResource(ROOT + "html/style.css");
        if (here == null) {
            throw new IOException("no " + ROOT + " in this build");
        }
        if (here.openConnection() instanceof JarURLConnection jar) {
            var path = Pattern.compile(Pattern.quote(ROOT.substring(1)) + "([^/]+)/" + Pattern.quote(file));
            try (var entries = jar.getJarFile().stream()) {
                return entries.map(e -> path.matcher(e.getName()))
                        .filter(Matcher::matches)
                        .map(m -> new Template(m.group(1)))
                        .sorted(Comparator.comparing(Template::id))
                        .toList();
            }
        }
        return inFolder(here, file);
    }

    private static List<Template> inFolder(URL here, String file) throws IOException {
        try (var folders = Files.list(Path.of(here.toURI()).resolve("../..").normalize())) {
            return folders.filter(f -> Files.isRegularFile(f.resolve(file)))
                    .map(f -> new Template(f.getFileName().toString()))
                    .sorted(Comparator.comparing(Template::id))
                    .toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /// @throws IOException where the build left the file out
    public String text(String file) throws IOException {
        try (var in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// @throws IOException where the build left the file out
    public InputStream open(String file) throws IOException {
        var path = ROOT + id + "/" + file;
        var in = Template.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException("no " + path + " in this build");
        }
        return in;
    }
}

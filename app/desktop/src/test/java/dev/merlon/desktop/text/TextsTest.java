package dev.merlon.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.Desktop;
import dev.merlon.desktop.session.WorkspaceSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("merlon.root", "../..")).resolve("app/desktop/src/main");
    private static final Path RESOURCES = ROOT.resolve("resources");
    private static final Pattern ASKED = Pattern.compile("texts\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void fillsPlacesAndCountsInWords() {
        var texts = Texts.of(WorkspaceSession.class);
        assertThat(texts.get("reading", 1)).isEqualTo("Reading 1 contract");
        assertThat(texts.get("reading", 1234)).isEqualTo("Reading 1,234 contracts");
    }

    @Test
    void fallsBackToTheCommonTexts() {
        assertThat(Texts.of(WorkspaceSession.class).get("close")).isEqualTo("Close");
        assertThat(Texts.of(Desktop.class).get("close")).isEqualTo("Close");
    }

    @Test
    void hasEveryKeyThatTheCodeAsksFor() throws IOException {
        var missing = new TreeSet<String>();
        var common = properties(RESOURCES.resolve("dev/merlon/desktop/texts.properties"));
        for (var source : files(ROOT.resolve("java"), ".java")) {
            var folder = ROOT.resolve("java").relativize(source).getParent();
            var own = properties(RESOURCES.resolve(String.valueOf(folder)).resolve("texts.properties"));
            ASKED.matcher(Files.readString(source))
                    .results()
                    .map(m -> m.group(1))
                    .forEach(key -> {
                        if (!own.containsKey(key) && !common.containsKey(key)) {
                            missing.add(source.getFileName() + " " + key);
                        }
                    });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void hasTextsThatCanBeFilledAndShoutAtNobody() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : files(RESOURCES, "texts.properties")) {
            properties(file).forEach((key, value) -> {
                var text = String.valueOf(value);
                if (text.isBlank() || text.contains("!")) {
                    wrong.add(file + " " + key);
                }
                if (text.contains("''") && !text.contains("{0")) {
                    wrong.add(file + " " + key + ": an apostrophe is written once where there are no places");
                }
                if (text.contains("{0")) {
                    new MessageFormat(text);
                    if (Pattern.compile("(?<!')'(?!')").matcher(text).find()) {
                        wrong.add(file + " " + key + ": an apostrophe is written twice beside places");
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(ending)).toList();
        }
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}

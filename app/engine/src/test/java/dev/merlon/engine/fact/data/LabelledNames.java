package dev.merlon.engine.fact.data;

import dev.merlon.engine.model.DataClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/// The list of names that were judged by hand; labels.md says how.
final class LabelledNames {

    /// @param half  0 or 1: the rules were tuned on the first half
    record Labelled(
            String part,
            int half,
            String source,
            List<String> surroundings,
            String name,
            String type,
            String format,
            boolean choices,
            Set<DataClass> labels) {

        String text() {
            return source + ": " + String.join("/", surroundings) + " . " + name;
        }
    }

    private static final int COLUMNS = 9;

    private LabelledNames() {}

    static List<Labelled> all() {
        try (var stream = LabelledNames.class.getResourceAsStream("labels.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("part\t"))
                    .map(LabelledNames::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the classifier sees: the siblings in the list stand for those in the contract.
    static Map<Labelled, Set<DataClass>> classified(List<Labelled> all) {
        var run = DataClassifier.standard().run();
        var siblings = new HashMap<String, List<String>>();
        for (var row : all) {
            if (!row.surroundings().isEmpty()) {
                siblings.computeIfAbsent(row.source() + row.surroundings(), _ -> new ArrayList<>())
                        .add(row.name());
            }
        }
        Map<Labelled, Set<DataClass>> found = new HashMap<>();
        for (var row : all) {
            var around = run.surroundings(
                    row.surroundings(), siblings.getOrDefault(row.source() + row.surroundings(), List.of()));
            var value = new Described(row.name(), row.type(), row.format(), "", "", "", row.choices(), around);
            var classes = EnumSet.noneOf(DataClass.class);
            run.classify(value).forEach(guess -> classes.add(guess.dataClass()));
            found.put(row, classes);
        }
        return found;
    }

    private static Labelled row(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new AssertionError("not " + COLUMNS + " cells: " + line);
        }
        var labels = EnumSet.noneOf(DataClass.class);
        for (var word : cells[7].split(" ")) {
            if (!word.isEmpty()) {
                labels.add(DataClass.ofWord(word).orElseThrow(() -> new AssertionError("no class: " + line)));
            }
        }
        var surroundings = cells[2].isEmpty() ? List.<String>of() : List.of(cells[2].split("/"));
        return new Labelled(
                cells[0],
                half(cells[2] + "." + cells[3]),
                cells[1],
                surroundings,
                cells[3],
                cells[4],
                cells[5],
                cells[6].equals("choices"),
                labels);
    }

    private static int half(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() & 1);
    }
}

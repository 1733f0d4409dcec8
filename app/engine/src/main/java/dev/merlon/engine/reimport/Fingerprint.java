package dev.merlon.engine.reimport;

import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Response;
import dev.merlon.engine.spec.view.Schema;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What makes an endpoint itself, whatever it is called: marks by trait.
///
/// @param path   method and path with parameter names blanked
/// @param marks  by trait; a trait without marks is missing
record Fingerprint(String method, String path, Map<Trait, Set<String>> marks) {

    private static final int MOST_MARKS = 400;
    private static final int DEEPEST = 3;
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}/]*}");
    private static final Pattern VERSION = Pattern.compile("v?\\d+([._]\\d+)*");
    private static final Pattern WORD_END = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^\\p{L}\\p{N}]+");

    /// The kinds of marks, with what each weighs beside the others.
    enum Trait {
        PATH("path", 3),
        OBJECT_IDS("object ids", 1),
        NAME("operation id", 2),
        PARAMETERS("parameters", 1.5),
        REQUEST("request", 2.5),
        RESPONSE("response", 2.5),
        TAGS("tags", 1);

        private final String word;
        private final double weight;

        Trait(String word, double weight) {
            this.word = word;
            this.weight = weight;
        }

        String word() {
            return word;
        }

        double weight() {
            return weight;
        }
    }

    static Fingerprint of(Operation operation) {
        var marks = new EnumMap<Trait, Set<String>>(Trait.class);
        mark(marks, Trait.PATH, pathMarks(operation.path()));
        mark(
                marks,
                Trait.OBJECT_IDS,
                PARAMETER
                        .matcher(operation.path())
                        .results()
                        .map(r -> plain(r.group()))
                        .toList());
        mark(marks, Trait.NAME, words(operation.givenOperationId().orElse("")));
        mark(
                marks,
                Trait.PARAMETERS,
                operation.parameters().stream()
                        .filter(p -> !p.in().equals("path"))
                        .map(p -> p.in() + " " + p.name())
                        .toList());
        mark(marks, Trait.TAGS, operation.tags());
        mark(
                marks,
                Trait.REQUEST,
                operation.givenBody().map(body -> shape(body.content())).orElse(Set.of()));
        mark(
                marks,
                Trait.RESPONSE,
                operation.responses().stream()
                        .filter(r -> r.status().startsWith("2"))
                        .findFirst()
                        .map(Response::content)
                        .map(Fingerprint::shape)
                        .orElse(Set.of()));
        return new Fingerprint(
                operation.method(), PARAMETER.matcher(operation.path()).replaceAll("{}"), marks);
    }

    /// Whether both address the same kind of thing: one by as many ids, or a collection within as many.
    boolean addresses(Fingerprint other) {
        return parameters(path) == parameters(other.path) && path.endsWith("}") == other.path.endsWith("}");
    }

    /// Whether a caller would not notice a difference before the answer comes.
    boolean sameAddress(Fingerprint other) {
        return method.equals(other.method) && path.equals(other.path);
    }

    private static long parameters(String path) {
        return path.chars().filter(c -> c == '{').count();
    }

    private static void mark(Map<Trait, Set<String>> marks, Trait trait, Collection<String> found) {
        if (!found.isEmpty()) {
            marks.put(trait, Set.copyOf(found));
        }
    }

    /// The parts of the path but parameters and version numbers.
    private static Set<String> pathMarks(String path) {
        var marks = new LinkedHashSet<String>();
        for (var part : path.split("/")) {
            var word = part.toLowerCase(Locale.ROOT);
            if (!word.isEmpty()
                    && !PARAMETER.matcher(word).matches()
                    && !VERSION.matcher(word).matches()) {
                marks.add(word);
            }
        }
        return marks;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Set<String> words(String name) {
        var words = new LinkedHashSet<String>();
        for (var word : WORD_END.split(name)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /// Component names and property names, with those of what is nested.
    private static Set<String> shape(Collection<MediaType> content) {
        var marks = new LinkedHashSet<String>();
        content.stream()
                .flatMap(media -> media.givenSchema().stream())
                .findFirst()
                .ifPresent(schema -> shape(schema, 0, marks));
        return marks;
    }

    private static void shape(Schema schema, int depth, Set<String> marks) {
        if (depth > DEEPEST || marks.size() >= MOST_MARKS) {
            return;
        }
        schema.component().ifPresent(name -> marks.add("#" + name));
        schema.properties().forEach((name, property) -> {
            if (marks.add(name)) {
                shape(property, depth + 1, marks);
            }
        });
        schema.items().ifPresent(items -> shape(items, depth + 1, marks));
        for (var parts : java.util.List.of(schema.allOf(), schema.oneOf(), schema.anyOf())) {
            parts.forEach(part -> shape(part, depth + 1, marks));
        }
    }
}

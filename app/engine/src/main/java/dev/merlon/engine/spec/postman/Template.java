package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.postman.Address.Step;
import dev.merlon.engine.spec.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The path of a request as a template: `:id`, `{{id}}` and ids that stand there literally become parameters.
///
/// @param path  begins with a slash
record Template(String path, List<Step> steps) {

    private static final int MOST_STEPS = 60;
    private static final int LONGEST_ID = 200;

    /// Ids in a path: numbers, UUIDs, hexadecimal keys, ULIDs, long mixed keys, mail addresses.
    private static final Pattern ID = Pattern.compile("\\d+"
            + "|(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|(?=[0-9a-fA-F]*\\d)[0-9a-fA-F]{16,}"
            + "|[0-7][0-9A-HJKMNP-TV-Z]{25}"
            + "|(?=(?:[A-Za-z]*\\d){3})[A-Za-z0-9]{20,}"
            + "|[a-z]{2,8}_(?=(?:[a-z]*\\d){2})[a-z0-9]{10,}"
            + "|[^/@]+(@|%40)[^/@]+\\.[A-Za-z]{2,}");
    private static final Pattern COLON = Pattern.compile(":([A-Za-z_][A-Za-z0-9_.-]*)");
    private static final Pattern BRACE = Pattern.compile("\\{([^{}/]+)}|<([^<>/]+)>");
    private static final Pattern VERSION = Pattern.compile("(?i)v?\\d{1,3}(\\.\\d{1,3})*");
    private static final Pattern NO_ID_VARIABLE = Pattern.compile(
            "(?i).*(version|prefix|basepath|base_path|apipath|api_path|context|stage|env|locale)$|base.*|api|ver");

    Template {
        steps = List.copyOf(steps);
    }

    static Template of(String written, Node url, Variables variables) {
        var reader = new Reader(url, variables);
        var path = new StringBuilder();
        for (var part : written.split("/")) {
            if (!part.isEmpty()) {
                path.append('/').append(reader.step(part));
            }
        }
        if (written.endsWith("/") && !path.isEmpty()) {
            path.append('/');
        }
        return new Template(path.isEmpty() ? "/" : path.toString(), reader.steps);
    }

    private static final class Reader {
        private final Node url;
        private final Variables variables;
        private final List<Step> steps = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();
        private String before = "";

        Reader(Node url, Variables variables) {
            this.url = url;
            this.variables = variables;
        }

        String step(String part) {
            var read = steps.size() >= MOST_STEPS ? part : read(part);
            before = part;
            return read;
        }

        private String read(String part) {
            var colon = COLON.matcher(part);
            if (colon.matches()) {
                var node = variable(colon.group(1));
                var value = node.flatMap(n -> n.text("value"))
                        .map(variables::resolved)
                        .orElse("");
                return parameter(colon.group(1), Variables.in(value) ? "" : value, true, node.orElse(url));
            }
            var whole = Variables.whole(part);
            if (whole.isPresent()) {
                return fromVariable(whole.get(), variables.resolved(part));
            }
            var brace = BRACE.matcher(part);
            if (brace.matches()) {
                return parameter(brace.group(1) == null ? brace.group(2) : brace.group(1), "", true, url);
            }
            if (Variables.in(part)) {
                return partly(part);
            }
            boolean version = VERSION.matcher(part).matches() && (before.isEmpty() || before.equalsIgnoreCase("api"));
            boolean id = part.length() <= LONGEST_ID && ID.matcher(part).matches();
            return id && !version ? parameter(nameAfter(before), part, false, url) : part;
        }

        /// A variable that holds part of the API's own address is no parameter of it.
        private String fromVariable(String name, String value) {
            boolean known = !Variables.in(value) && !value.isBlank();
            boolean fixed = known
                    && (VERSION.matcher(value).matches()
                                    && value.toLowerCase(Locale.ROOT).startsWith("v")
                            || value.contains("/")
                            || NO_ID_VARIABLE.matcher(name).matches());
            if (fixed) {
                var stripped = value.replaceAll("^/+|/+$", "");
                return stripped.isEmpty() ? name : stripped;
            }
            return parameter(name, known ? value : "", true, url);
        }

        private String partly(String part) {
            var braced = Variables.braced(part);
            BRACE.matcher(braced).results().forEach(r -> {
                if (taken.add(r.group(1))) {
                    steps.add(new Step(r.group(1), "", true, url));
                }
            });
            return braced;
        }

        private String parameter(String wanted, String value, boolean named, Node node) {
            var name = wanted;
            for (int n = 2; !taken.add(name); n++) {
                name = wanted + n;
            }
            steps.add(new Step(name, value, named, node));
            return "{" + name + "}";
        }

        /// The entry that describes a path variable.
        private Optional<Node> variable(String name) {
            return url.get("variable").stream()
                    .flatMap(v -> v.items().stream())
                    .filter(v -> Variables.name(v).filter(name::equals).isPresent())
                    .findFirst();
        }

        /// `users` is followed by a `userId`.
        private static String nameAfter(String part) {
            var word = part.replaceAll("[^A-Za-z0-9]", "");
            if (word.isEmpty() || word.chars().noneMatch(Character::isLetter)) {
                return "id";
            }
            var lower = Character.toLowerCase(word.charAt(0)) + word.substring(1);
            var single = lower.endsWith("ies")
                    ? lower.substring(0, lower.length() - 3) + "y"
                    : lower.endsWith("s") && !lower.endsWith("ss") ? lower.substring(0, lower.length() - 1) : lower;
            return single + "Id";
        }
    }
}

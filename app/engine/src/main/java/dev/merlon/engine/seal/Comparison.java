package dev.merlon.engine.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.bundle.LineReader;
import dev.merlon.engine.bundle.Trouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Holds sealed lines against those that come out now, and names what differs. Both are in the same order.
final class Comparison {

    /// How many differences are named; the others are counted.
    static final int MOST_NAMED = 20;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_VALUE = 80;

    private final String what;
    private final List<String> named = new ArrayList<>();
    private long differences;

    /// @param what  `facts`, `outcomes` or `posture`
    private Comparison(String what) {
        this.what = what;
    }

    /// One sentence each; none where they are the same.
    ///
    /// @throws IOException where the sealed lines cannot be read
    static List<String> of(String what, LineReader sealed, Stream<String> now) throws IOException {
        var comparison = new Comparison(what);
        comparison.compare(sealed, now.iterator());
        return comparison.sentences();
    }

    private List<String> sentences() {
        if (differences > named.size()) {
            named.add(what + ": " + (differences - named.size()) + " more differences");
        }
        return named;
    }

    private void compare(LineReader sealed, Iterator<String> now) throws IOException {
        for (var line = sealed.next(); line != null; line = sealed.next()) {
            if (!now.hasNext()) {
                note("of " + at(line) + " are sealed, and do not come out");
                return;
            }
            var other = now.next();
            if (!line.equals(other) && !compare(line, other)) {
                return;
            }
        }
        if (now.hasNext()) {
            note("of " + at(now.next()) + " come out, and are not sealed");
        }
    }

    /// @return false where the lines are about different things, after which nothing can be told
    private boolean compare(String line, String other) {
        try {
            var sealed = JSON.readTree(line);
            var now = JSON.readTree(other);
            var at = sealed.path("at").asText();
            if (!at.equals(now.path("at").asText())) {
                note("of " + Trouble.quoted(at) + " are sealed where those of "
                        + now.path("at").asText() + " come out");
                return false;
            }
            var before = differences;
            members(at, "", sealed, now);
            if (differences == before) {
                note("of " + Trouble.quoted(at) + " are not written as they come out");
            }
            return true;
        } catch (JsonProcessingException _) {
            note("hold a line that cannot be read");
            return false;
        }
    }

    private void members(String at, String path, JsonNode sealed, JsonNode now) {
        if (!sealed.isObject() || !now.isObject()) {
            if (!sealed.equals(now)) {
                note("of " + Trouble.quoted(at) + ": " + Trouble.quoted(path) + " is sealed as " + value(sealed)
                        + " and comes out as " + value(now));
            }
            return;
        }
        var names = new TreeSet<String>();
        sealed.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            var inner = path.isEmpty() && (name.equals("facts") || name.equals("outcomes"))
                    ? ""
                    : (path.isEmpty() ? name : path + " " + name);
            members(at, inner, sealed.path(name), now.path(name));
        }
    }

    private static String value(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        var text = Trouble.quoted(node.isObject() ? node.path("state").asText(node.toString()) : node.toString());
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    private static String at(String line) {
        try {
            return Trouble.quoted(JSON.readTree(line).path("at").asText());
        } catch (JsonProcessingException _) {
            return "an unreadable line";
        }
    }

    private void note(String text) {
        differences++;
        if (named.size() < MOST_NAMED) {
            named.add(what + " " + text);
        }
    }
}

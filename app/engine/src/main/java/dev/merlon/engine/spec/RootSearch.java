package dev.merlon.engine.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the file that a contract begins with among the files of a folder or zip: the one that names a version of
/// OpenAPI or Swagger at its top, or is a Postman collection.
final class RootSearch {

    private static final int MOST_NAMED = 5;
    private static final Pattern YAML_ROOT = Pattern.compile("(?m)^[\"']?(openapi|swagger)[\"']?[ \\t]*:");

    private final JsonFactory json = new JsonFactory();
    private final String label;
    private final List<String> found = new ArrayList<>();

    RootSearch(String label) {
        this.label = label;
    }

    void look(String name, byte[] bytes) {
        if (name.endsWith(".json") ? isJsonRoot(bytes) : isYamlRoot(bytes)) {
            found.add(name);
        }
    }

    /// @throws WorkbenchException where there is none, or more than one
    String root() throws WorkbenchException {
        if (found.isEmpty()) {
            throw new WorkbenchException(
                    "SPEC-NO-ROOT",
                    "no file in it begins with \"openapi\" or \"swagger\", or is a Postman collection",
                    label,
                    null);
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
            var named = String.join(", ", found.subList(0, Math.min(MOST_NAMED, found.size())));
            var text = found.size() + " files in it are contracts: name the one that is meant (" + named
                    + (found.size() > MOST_NAMED ? ", …" : "") + ")";
            throw new WorkbenchException("SPEC-SEVERAL-ROOTS", text, label, null);
        }
        return found.getFirst();
    }

    private boolean isYamlRoot(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("{")
                ? isJsonRoot(bytes)
                : YAML_ROOT.matcher(text).find();
    }

    private boolean isJsonRoot(byte[] bytes) {
        try (var parser = json.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            boolean info = false;
            boolean item = false;
            for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (name.equals("openapi") || name.equals("swagger")) {
                    return true;
                }
                info |= name.equals("info");
                item |= name.equals("item");
                if (info && item) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }
}

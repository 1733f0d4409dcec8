package dev.merlon.engine.framework;

import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.Requirement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds a framework's requirement by its number as files write it: `V1.2.3` for 1.2.3, `5.1` for A.5.1,
/// `ac-2.1` and `AC-02(01)` for AC-2(1), `API1` for API1:2023. Two that would read alike are found by their
/// exact number only.
final class Numbers {

    private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern LETTER = Pattern.compile("^(v|a\\.)(?=[0-9])");
    private static final Pattern YEAR = Pattern.compile(":20[0-9]{2}$");

    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> alike = new HashMap<>();

    Numbers(Framework framework) {
        var twice = new HashSet<String>();
        for (var id : framework.requirements().stream().map(Requirement::id).toList()) {
            exact.put(id, id);
            if (alike.put(plain(id), id) != null) {
                twice.add(plain(id));
            }
        }
        alike.keySet().removeAll(twice);
    }

    /// The framework's own way to write it; the number as it is where the framework has none like it.
    String of(String number) {
        var known = exact.get(number);
        return known == null ? alike.getOrDefault(plain(number), number.strip()) : known;
    }

    boolean knows(String number) {
        return exact.containsKey(of(number));
    }

    private static String plain(String number) {
        var text = number.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        text = text.replace("(", ".").replace(")", "");
        text = LETTER.matcher(YEAR.matcher(text).replaceFirst("")).replaceFirst("");
        return ZEROS.matcher(text).replaceAll("");
    }
}

package dev.merlon.engine.model.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A fact that a decision rested on and that is no longer what it was, as text: `endpoint.authenticated: yes → no`.
///
/// @param fact    the fact's name
/// @param before  its value when it was decided; empty where the rule did not look at it then
/// @param after   its value now; empty where the rule no longer looks at it
public record GroundShift(String fact, String before, String after) {

    private static final Pattern NAME = Pattern.compile("(?:^|; )([a-z]+\\.[A-Za-z0-9]+)=");

    /// What differs between two texts of the form of [Outcome#fingerprint], in the order of facts.
    public static List<GroundShift> between(String before, String after) {
        var was = values(before);
        var is = values(after);
        var shifts = new ArrayList<GroundShift>();
        was.forEach((fact, value) -> {
            var now = is.getOrDefault(fact, "");
            if (!now.equals(value)) {
                shifts.add(new GroundShift(fact, value, now));
            }
        });
        is.forEach((fact, value) -> {
            if (!was.containsKey(fact)) {
                shifts.add(new GroundShift(fact, "", value));
            }
        });
        return List.copyOf(shifts);
    }

    private static Map<String, String> values(String fingerprint) {
        var values = new LinkedHashMap<String, String>();
        var names = NAME.matcher(fingerprint);
        var name = "";
        var from = 0;
        while (names.find()) {
            if (from > 0) {
                values.put(name, fingerprint.substring(from, names.start()));
            }
            name = names.group(1);
            from = names.end();
        }
        if (from > 0) {
            values.put(name, fingerprint.substring(from));
        }
        return values;
    }

    public String text() {
        return fact + ": " + (before.isEmpty() ? "not looked at" : before) + " → "
                + (after.isEmpty() ? "not looked at" : after);
    }
}

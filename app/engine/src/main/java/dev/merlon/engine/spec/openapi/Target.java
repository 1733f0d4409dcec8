package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.spec.view.Reference.Why;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the text of a reference asks for. Decided from the text alone, before anything is opened.
sealed interface Target {

    /// Part of a file in the contract's folder.
    ///
    /// @param file      relative to that folder, forward slashes, without `.` and `..`
    /// @param fragment  what follows `#`, percent-decoded
    record Inside(String file, String fragment) implements Target {}

    /// Something that is never opened.
    record Refused(Why why, String reason) implements Target {}

    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);
    Set<String> LOCAL_SCHEMES = Set.of("file", "classpath", "resource", "data", "vfs", "bundle");

    /// @param from  the file in which the reference stands
    static Target parse(String text, String from) {
        if (text.isBlank()) {
            return new Refused(Why.MALFORMED, "is empty");
        }
        int hash = text.indexOf('#');
        var file = hash < 0 ? text : text.substring(0, hash);
        var scheme = SCHEME.matcher(file);
        if (scheme.matches()) {
            return scheme(scheme.group(1).toLowerCase(Locale.ROOT));
        }
        if (file.startsWith("//") || file.startsWith("\\\\")) {
            return new Refused(Why.REMOTE, "leads to another machine: Merlon never goes to the network");
        }
        var fragment = decoded(hash < 0 ? "" : text.substring(hash + 1));
        var path = decoded(file);
        if (fragment.isEmpty() || path.isEmpty()) {
            return new Refused(Why.MALFORMED, "has a broken percent sign");
        }
        return file.isEmpty() ? new Inside(from, fragment.get()) : relative(path.get(), fragment.get(), from);
    }

    private static Target scheme(String scheme) {
        return LOCAL_SCHEMES.contains(scheme)
                ? new Refused(Why.OUTSIDE, "is no file of the contract's folder: it is never opened")
                : new Refused(Why.REMOTE, "leads to the network: Merlon never goes there");
    }

    private static Target relative(String path, String fragment, String from) {
        if (path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0 || path.matches("[A-Za-z]:.*")) {
            return new Refused(Why.OUTSIDE, "is no path relative to its file: it is never opened");
        }
        var steps = new ArrayDeque<String>();
        int folder = from.lastIndexOf('/');
        var whole = folder < 0 ? path : from.substring(0, folder + 1) + path;
        for (var step : whole.split("/")) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return new Refused(
                            Why.OUTSIDE,
                            "climbs out of the contract's folder: open the folder that holds both files instead");
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        var file = String.join("/", steps);
        return isTree(file)
                ? new Inside(file, fragment)
                : new Refused(Why.OUTSIDE, "names no .json, .yaml or .yml file: it is never opened");
    }

    static boolean isTree(String file) {
        var lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".json") || lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    /// Percent-decoded as UTF-8; nothing where a percent sign is not followed by two hexadecimal digits.
    static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        var bytes = new java.io.ByteArrayOutputStream();
        var in = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                bytes.write(in[i]);
                continue;
            }
            int high = i + 1 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }
}

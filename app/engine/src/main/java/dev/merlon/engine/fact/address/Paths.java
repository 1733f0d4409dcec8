package dev.merlon.engine.fact.address;

import dev.merlon.engine.spec.view.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the path templates of a contract show when laid side by side.
public final class Paths {

    private static final Pattern VERSION = Pattern.compile("v\\d{1,3}");

    /// More templates of one length are not compared pair by pair.
    private static final int MOST_COMPARED = 400;

    private Paths() {}

    /// True for a part such as `{id}`.
    public static boolean parameter(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    /// The template with parameter names blanked.
    public static String blank(String path) {
        return path.replaceAll("\\{[^}/]*}", "{}");
    }

    /// `v1`, `v2`: parts of paths that are major versions.
    public static Collection<String> majorVersions(List<Operation> operations) {
        var versions = new TreeSet<String>();
        for (var operation : operations) {
            for (var part : operation.path().split("/")) {
                if (VERSION.matcher(part).matches()) {
                    versions.add(part);
                }
            }
        }
        return versions;
    }

    /// With a query, a fragment, no leading slash or a trailing one.
    public static boolean odd(String path) {
        return !path.startsWith("/")
                || path.indexOf('?') >= 0
                || path.indexOf('#') >= 0
                || (path.length() > 1 && path.endsWith("/"));
    }

    /// Templates of one method of which neither is the more exact one, so that a request may fit both.
    public static List<Operation> ambiguous(List<Operation> operations) {
        var groups = new HashMap<String, List<Operation>>();
        for (var operation : operations) {
            groups.computeIfAbsent(operation.method() + operation.path().split("/", -1).length, _ -> new ArrayList<>())
                    .add(operation);
        }
        var found = new LinkedHashSet<Operation>();
        groups.values().forEach(group -> compare(group, found));
        return operations.stream().filter(found::contains).toList();
    }

    private static void compare(List<Operation> group, Collection<Operation> found) {
        if (group.size() > MOST_COMPARED) {
            sameTemplates(group, found);
            return;
        }
        var parts = group.stream().map(each -> each.path().split("/", -1)).toList();
        for (var i = 0; i < group.size(); i++) {
            for (var j = i + 1; j < group.size(); j++) {
                if (clash(parts.get(i), parts.get(j))) {
                    found.add(group.get(i));
                    found.add(group.get(j));
                }
            }
        }
    }

    private static void sameTemplates(List<Operation> group, Collection<Operation> found) {
        Map<String, Operation> seen = new HashMap<>();
        for (var operation : group) {
            var before = seen.putIfAbsent(blank(operation.path()), operation);
            if (before != null) {
                found.add(before);
                found.add(operation);
            }
        }
    }

    private static boolean clash(String[] a, String[] b) {
        var left = false;
        var right = false;
        for (var i = 0; i < a.length; i++) {
            if (parameter(a[i]) != parameter(b[i])) {
                left |= parameter(a[i]);
                right |= parameter(b[i]);
            } else if (!parameter(a[i]) && !a[i].equals(b[i])) {
                return false;
            }
        }
        return left == right;
    }
}

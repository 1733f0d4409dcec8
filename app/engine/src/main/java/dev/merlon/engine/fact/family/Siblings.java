package dev.merlon.engine.fact.family;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Endpoints on the same resource, and whether one asks for less than the others do.
final class Siblings {

    private static final int FEWEST = 2;

    /// How many endpoints of a stem ask for authentication, and for scopes.
    private record Norm(long all, long authenticated, long scoped, String schemes) {}

    private final Map<String, Norm> norms = new HashMap<>();

    Siblings(List<Subject> all) {
        var groups = all.stream().collect(Collectors.groupingBy(Siblings::group));
        groups.forEach((key, group) -> norms.put(key, norm(group)));
        var whole = all.stream().collect(Collectors.groupingBy(Subject::stem));
        whole.forEach((key, group) -> norms.put(key, norm(group)));
    }

    private static Norm norm(List<Subject> group) {
        return new Norm(
                group.size(),
                group.stream().filter(each -> each.demand().authenticated()).count(),
                group.stream().filter(each -> !each.demand().scopes().isEmpty()).count(),
                group.stream()
                        .flatMap(each -> each.demand().kinds().stream())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    /// A reading endpoint is compared with reading ones only: to read openly what only some may write is no outlier.
    private static String group(Subject subject) {
        return subject.write() ? subject.stem() : "reading " + subject.stem();
    }

    /// What most siblings ask for and this endpoint does not; empty where it is no outlier.
    String weaker(Subject subject) {
        var norm = norms.get(subject.write() ? subject.stem() : group(subject));
        if (norm == null || norm.all() - 1 < FEWEST || subject.flow("login", "register", "reset")) {
            return "";
        }
        var others = norm.all() - 1;
        if (!subject.demand().authenticated()) {
            return most(norm.authenticated(), others)
                    ? "authentication (" + norm.schemes() + "), asked for by " + norm.authenticated() + " of " + others
                            + " siblings"
                    : "";
        }
        return subject.demand().scopes().isEmpty() && most(norm.scoped(), others)
                ? "scopes, asked for by " + norm.scoped() + " of " + others + " siblings"
                : "";
    }

    private static boolean most(long some, long others) {
        return some * 3 >= others * 2;
    }
}

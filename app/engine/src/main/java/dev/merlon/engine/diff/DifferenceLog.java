package dev.merlon.engine.diff;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.diff.Difference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Collects what differs: the same at several endpoints is one difference.
final class DifferenceLog {

    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::drift)
            .thenComparing(Difference::severity, Comparator.reverseOrder())
            .thenComparing(d -> d.kind().code())
            .thenComparing(d -> d.placeAfter().file())
            .thenComparingInt(d -> d.placeAfter().line())
            .thenComparingInt(d -> d.placeAfter().column())
            .thenComparingInt(d -> d.placeBefore().line())
            .thenComparing(Difference::subject)
            .thenComparing(Difference::before)
            .thenComparing(Difference::after);

    /// Endpoints of all differences together that are named; a contract that is made for it has as many as the product
    /// of its endpoints and components.
    private static final long MOST_LISTED = 5_000_000;

    private static final int NOWHERE = -1;

    private final Map<Draft, Where> found = new LinkedHashMap<>();

    /// Most differences are at one endpoint.
    private static final class Where {
        int only = NOWHERE;

        @Nullable
        BitSet several;

        boolean counted = true;

        void add(int endpoint) {
            if (several != null) {
                several.set(endpoint);
            } else if (only == NOWHERE) {
                only = endpoint;
            } else if (only != endpoint) {
                several = new BitSet();
                several.set(only);
                several.set(endpoint);
            }
        }

        IntStream endpoints() {
            return several != null ? several.stream() : only == NOWHERE ? IntStream.empty() : IntStream.of(only);
        }
    }

    void add(Draft draft, int endpoint) {
        found.computeIfAbsent(draft, _ -> new Where()).add(endpoint);
    }

    void add(Draft draft, BitSet endpoints, boolean counted) {
        var where = found.computeIfAbsent(draft, _ -> new Where());
        endpoints.stream().forEach(where::add);
        where.counted &= counted;
    }

    /// In the order in which people want to read them.
    ///
    /// @param endpoints  by their numbers
    List<Difference> differences(List<Endpoint> endpoints) {
        var out = new ArrayList<Difference>(found.size());
        long listed = 0;
        for (var entry : found.entrySet()) {
            var at = entry.getValue()
                    .endpoints()
                    .limit(Math.max(1, MOST_LISTED - listed))
                    .mapToObj(endpoints::get)
                    .toList();
            listed += at.size();
            boolean all = at.size() == entry.getValue().endpoints().count();
            out.add(difference(entry.getKey(), at, entry.getValue().counted && all));
        }
        out.sort(ORDER);
        return out;
    }

    private static Difference difference(Draft draft, List<Endpoint> endpoints, boolean counted) {
        return new Difference(
                draft.kind(),
                draft.drift(),
                draft.severity(),
                draft.subject(),
                draft.before(),
                draft.after(),
                draft.placeBefore(),
                draft.placeAfter(),
                endpoints,
                counted);
    }
}

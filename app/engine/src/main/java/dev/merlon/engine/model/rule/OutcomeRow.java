package dev.merlon.engine.model.rule;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The outcomes at one subject, one per rule. There are millions of cells in a large workspace, nearly all of which
/// are nothing but a verdict that many subjects share: so a row holds verdicts, and makes an [Outcome] when it is
/// read. Immutable.
public final class OutcomeRow extends AbstractList<Outcome> implements RandomAccess {

    private final Subject subject;
    private final Verdicts verdicts;
    private final Map<Integer, Outcome> own;

    /// @param own  by place: those that people decided on or rated
    public OutcomeRow(Subject subject, Verdicts verdicts, Map<Integer, Outcome> own) {
        this.subject = subject;
        this.verdicts = verdicts;
        this.own = Map.copyOf(own);
    }

    public Subject subject() {
        return subject;
    }

    /// What came of the rules, without what people decided on it. Rows may share it.
    public Verdicts verdicts() {
        return verdicts;
    }

    /// The same verdicts, with more said on some outcomes.
    private OutcomeRow revised(Predicate<Verdict> concerned, UnaryOperator<Outcome> revision) {
        var revised = new HashMap<>(own);
        var any = false;
        for (var place = 0; place < size(); place++) {
            if (concerned.test(verdicts.get(place))) {
                var before = get(place);
                var after = revision.apply(before);
                if (after != before) {
                    revised.put(place, after);
                    any = true;
                }
            }
        }
        return any ? new OutcomeRow(subject, verdicts, revised) : this;
    }

    /// Those of one rule among outcomes.
    static Stream<Outcome> of(List<Outcome> outcomes, String rule) {
        return switch (outcomes) {
            case OutcomeRow row ->
                IntStream.range(0, row.size())
                        .filter(i -> row.verdicts.get(i).rule().id().equals(rule))
                        .mapToObj(row::get);
            case Joined joined -> joined.rows.stream().flatMap(row -> of(row, rule));
            default -> outcomes.stream().filter(o -> o.rule().id().equals(rule));
        };
    }

    /// @see Judgement#revised
    static List<Outcome> revised(
            List<Outcome> outcomes, Predicate<Verdict> concerned, UnaryOperator<Outcome> revision) {
        return switch (outcomes) {
            case OutcomeRow row -> row.revised(concerned, revision);
            case Joined joined ->
                joined(joined.rows.stream()
                        .map(row -> row.revised(concerned, revision))
                        .toList());
            default ->
                outcomes.stream()
                        .map(o -> concerned.test(o.verdict()) ? revision.apply(o) : o)
                        .toList();
        };
    }

    @Override
    public Outcome get(int place) {
        if (!own.isEmpty()) {
            var said = own.get(place);
            if (said != null) {
                return said;
            }
        }
        return new Outcome(subject, verdicts.get(place), null);
    }

    /// Those that fire or ask, in the order of rules; the others cost nothing and wait for nobody.
    ///
    /// @param outcomes  at one subject
    public static void forEachRelevant(List<Outcome> outcomes, Consumer<Outcome> each) {
        if (outcomes instanceof OutcomeRow row) {
            for (var place : row.verdicts.relevant) {
                each.accept(row.get(place));
            }
        } else {
            outcomes.stream().filter(o -> isRelevant(o.verdict())).forEach(each);
        }
    }

    private static boolean isRelevant(Verdict verdict) {
        return verdict.state() == OutcomeState.FIRES || verdict.state() == OutcomeState.OPEN_QUESTION;
    }

    @Override
    public int size() {
        return verdicts.size();
    }

    /// One verdict per rule, in the order of rules.
    public static final class Verdicts {

        private final Verdict[] each;
        private final int[] relevant;

        /// @param each  not changed afterwards
        public Verdicts(Verdict... each) {
            this.each = each;
            var places = new int[each.length];
            var found = 0;
            for (var i = 0; i < each.length; i++) {
                if (isRelevant(each[i])) {
                    places[found++] = i;
                }
            }
            this.relevant = Arrays.copyOf(places, found);
        }

        /// @param known  by place, null where the verdict is to be found
        public static Verdicts completed(@Nullable Verdict[] known, IntFunction<Verdict> missing) {
            var each = new Verdict[known.length];
            for (var i = 0; i < each.length; i++) {
                var standing = known[i];
                each[i] = standing == null ? missing.apply(i) : standing;
            }
            return new Verdicts(each);
        }

        public Verdict get(int place) {
            return each[place];
        }

        /// By place, for the caller to change.
        public @Nullable Verdict[] toArray() {
            return Arrays.copyOf(each, each.length);
        }

        public int size() {
            return each.length;
        }
    }

    /// Rows one after the other, as one list.
    public static List<Outcome> joined(List<OutcomeRow> rows) {
        return rows.isEmpty() ? List.of() : new Joined(rows, rows.getFirst().size());
    }

    /// @return the rows that a list made by [#joined] consists of; none where it was made otherwise
    public static List<OutcomeRow> parts(List<Outcome> outcomes) {
        return outcomes instanceof Joined joined ? joined.rows : List.of();
    }

    /// @see #joined
    private static final class Joined extends AbstractList<Outcome> implements RandomAccess {

        private final List<OutcomeRow> rows;
        private final int width;

        Joined(List<OutcomeRow> rows, int width) {
            this.rows = List.copyOf(rows);
            this.width = width;
        }

        @Override
        public Outcome get(int place) {
            return rows.get(place / width).get(place % width);
        }

        @Override
        public int size() {
            return rows.size() * width;
        }
    }
}

package dev.merlon.engine.fact.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.fact.data.LabelledNames.Labelled;
import dev.merlon.engine.model.DataClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How often the classifier is right, on names that were judged by hand.
class DataClassifierMeasureTest {

    private static final double LEAST_PRECISION = 0.95;
    private static final double LEAST_RECALL = 0.90;

    private static List<Labelled> all = List.of();
    private static Map<Labelled, Set<DataClass>> found = Map.of();

    private record Score(int right, int wrong, int missed) {

        int positives() {
            return right + missed;
        }

        /// 1 where it said nothing: it was never wrong.
        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return positives() == 0 ? 1 : (double) right / positives();
        }
    }

    @BeforeAll
    static void classify() {
        all = LabelledNames.all();
        found = LabelledNames.classified(all);
    }

    @Test
    void theListIsLargeEnoughToTell() {
        assertThat(part("corpus")).hasSizeGreaterThanOrEqualTo(1_200);
        assertThat(part("field")).hasSizeGreaterThanOrEqualTo(300);
        assertThat(DataClass.values())
                .allSatisfy(each -> assertThat(all)
                        .filteredOn(row -> row.labels().contains(each))
                        .hasSizeGreaterThanOrEqualTo(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus", "field", "strangers"})
    void isRightOftenEnoughInEveryClass(String part) {
        var rows = part(part);
        System.out.printf("%n%s: %d names%n", part, rows.size());
        System.out.println("class        n  precision  recall | tuned half: p      r | other half: p      r");
        var softly = new SoftAssertions();
        for (var each : DataClass.values()) {
            var score = score(rows, each);
            print(rows, each, score);
            softly.assertThat(score.precision())
                    .as("precision, %s, %s: %s", part, each.word(), wrong(rows, each))
                    .isGreaterThanOrEqualTo(LEAST_PRECISION);
            softly.assertThat(score.recall())
                    .as("recall, %s, %s: %s", part, each.word(), missed(rows, each))
                    .isGreaterThanOrEqualTo(LEAST_RECALL);
        }
        confusions(rows);
        softly.assertAll();
    }

    private static void print(List<Labelled> rows, DataClass each, Score score) {
        var tuned = score(rows.stream().filter(row -> row.half() == 0).toList(), each);
        var other = score(rows.stream().filter(row -> row.half() == 1).toList(), each);
        System.out.printf(
                Locale.ROOT,
                "%-10s %3d      %.3f   %.3f |        %.3f  %.3f |        %.3f  %.3f%n",
                each.word(),
                score.positives(),
                score.precision(),
                score.recall(),
                tuned.precision(),
                tuned.recall(),
                other.precision(),
                other.recall());
    }

    private static void confusions(List<Labelled> rows) {
        for (var each : DataClass.values()) {
            wrong(rows, each).forEach(text -> System.out.println("  wrongly " + each.word() + "  " + text));
            missed(rows, each).forEach(text -> System.out.println("  missed " + each.word() + "  " + text));
        }
    }

    private static List<Labelled> part(String part) {
        return all.stream().filter(row -> row.part().equals(part)).toList();
    }

    private static Score score(List<Labelled> rows, DataClass each) {
        var right = rows.stream()
                .filter(row -> row.labels().contains(each) && said(row, each))
                .count();
        return new Score(
                (int) right, wrong(rows, each).size(), missed(rows, each).size());
    }

    private static List<String> wrong(List<Labelled> rows, DataClass each) {
        return texts(rows, row -> !row.labels().contains(each) && said(row, each));
    }

    private static List<String> missed(List<Labelled> rows, DataClass each) {
        return texts(rows, row -> row.labels().contains(each) && !said(row, each));
    }

    private static boolean said(Labelled row, DataClass each) {
        return found.getOrDefault(row, Set.of()).contains(each);
    }

    private static List<String> texts(List<Labelled> rows, Predicate<Labelled> which) {
        return new ArrayList<>(rows.stream().filter(which).map(Labelled::text).toList());
    }
}

package dev.merlon.engine.model.rating;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a vector's metrics count as: modified values in the place of base ones, and the worst where a threat or
/// requirement metric is not defined. A level is 0 for the most severe value of a metric and one more for each step
/// down; safety (`S`), which only a modified subsequent impact has, is above high.
record CvssLevels(Map<CvssMetric, Integer> levels) {

    private static final List<CvssMetric> COUNTED = Arrays.stream(CvssMetric.values())
            .filter(m -> m.ordinal() <= CvssMetric.AR.ordinal())
            .toList();

    static CvssLevels of(CvssVector vector) {
        var levels = new EnumMap<CvssMetric, Integer>(CvssMetric.class);
        for (var metric : COUNTED) {
            levels.put(metric, level(metric, vector.metrics()));
        }
        return new CvssLevels(levels);
    }

    private static int level(CvssMetric metric, Map<CvssMetric, String> given) {
        if (!metric.mandatory()) {
            var value = given.get(metric);
            return value == null ? 0 : metric.options().indexOf(value);
        }
        var modified = CvssMetric.valueOf("M" + metric);
        var value = given.getOrDefault(modified, given.getOrDefault(metric, ""));
        var subsequent = metric == CvssMetric.SC || metric == CvssMetric.SI || metric == CvssMetric.SA;
        if (subsequent) {
            return value.equals("S") ? 0 : 1 + metric.options().indexOf(value);
        }
        return metric.options().indexOf(value);
    }

    int of(CvssMetric metric) {
        return levels.getOrDefault(metric, 0);
    }

    boolean all(int level, CvssMetric... metrics) {
        return Arrays.stream(metrics).allMatch(m -> of(m) == level);
    }

    boolean any(int level, CvssMetric... metrics) {
        return Arrays.stream(metrics).anyMatch(m -> of(m) == level);
    }

    boolean withoutImpact() {
        return all(2, CvssMetric.VC, CvssMetric.VI, CvssMetric.VA)
                && all(3, CvssMetric.SC, CvssMetric.SI, CvssMetric.SA);
    }
}

package dev.merlon.engine.model.rating;

import dev.merlon.engine.model.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A vector of the Common Vulnerability Scoring System 4.0 (FIRST, specification of November 2023).
///
/// @param metrics  the values of the metrics that are defined, `X` left out; every base metric among them
public record CvssVector(Map<CvssMetric, String> metrics) implements EnteredRating {

    private static final String PREFIX = "CVSS:4.0";

    /// @throws IllegalArgumentException where a base metric is missing or a value is none of its metric's
    public CvssVector {
        var defined = new EnumMap<CvssMetric, String>(CvssMetric.class);
        for (var metric : CvssMetric.values()) {
            var value = metrics.getOrDefault(metric, CvssMetric.UNDEFINED);
            if (!metric.takes(value)) {
                throw new IllegalArgumentException("no value of " + metric + ": " + value);
            }
            if (!value.equals(CvssMetric.UNDEFINED)) {
                defined.put(metric, value);
            }
        }
        metrics = Collections.unmodifiableMap(defined);
    }

    /// Reads a vector: the prefix, then metrics in the order of the standard, each at most once.
    ///
    /// @throws RatingFormatException where it is none, with the place
    public static CvssVector of(String text) {
        if (!text.startsWith(PREFIX) || (text.length() > PREFIX.length() && text.charAt(PREFIX.length()) != '/')) {
            throw new RatingFormatException("a vector begins with " + PREFIX + "/", 0);
        }
        var metrics = new EnumMap<CvssMetric, String>(CvssMetric.class);
        var last = -1;
        var at = PREFIX.length();
        while (at < text.length()) {
            var end = text.indexOf('/', at + 1);
            var part = text.substring(at + 1, end < 0 ? text.length() : end);
            var metric = metric(part, at + 1);
            if (metric.ordinal() <= last) {
                var why = metrics.containsKey(metric) ? " is given twice" : " comes earlier in a vector";
                throw new RatingFormatException(metric + why, at + 1);
            }
            requireAllBefore(metric, metrics, at + 1);
            metrics.put(metric, value(metric, part, at + 1));
            last = metric.ordinal();
            at = end < 0 ? text.length() : end;
        }
        requireAllBefore(CvssMetric.E, metrics, text.length());
        return new CvssVector(metrics);
    }

    private static CvssMetric metric(String part, int at) {
        var colon = part.indexOf(':');
        var name = colon < 0 ? part : part.substring(0, colon);
        return CvssMetric.named(name)
                .orElseThrow(() -> new RatingFormatException(
                        name.isEmpty() ? "a metric is missing" : "CVSS 4.0 has no metric " + name, at));
    }

    private static String value(CvssMetric metric, String part, int at) {
        var colon = part.indexOf(':');
        var value = colon < 0 ? "" : part.substring(colon + 1);
        if (!metric.takes(value)) {
            throw new RatingFormatException(
                    metric + " is one of " + String.join(", ", metric.options()) + (metric.mandatory() ? "" : ", X"),
                    colon < 0 ? at + part.length() : at + colon + 1);
        }
        return value;
    }

    private static void requireAllBefore(CvssMetric metric, Map<CvssMetric, String> given, int at) {
        for (var each : CvssMetric.values()) {
            if (each.ordinal() >= metric.ordinal() || !each.mandatory()) {
                return;
            }
            if (!given.containsKey(each)) {
                throw new RatingFormatException(each + " is missing", at);
            }
        }
    }

    /// 0.0 to 10.0, one digit after the point.
    public double value() {
        return CvssScore.of(this).tenths() / 10.0;
    }

    /// Which metrics beside the base ones are defined: `CVSS-B`, `CVSS-BT`, `CVSS-BE` or `CVSS-BTE`.
    public String nomenclature() {
        return "CVSS-B" + (has(CvssMetric.Group.THREAT) ? "T" : "") + (has(CvssMetric.Group.ENVIRONMENT) ? "E" : "");
    }

    private boolean has(CvssMetric.Group group) {
        return metrics.keySet().stream().anyMatch(m -> m.group() == group);
    }

    @Override
    public String method() {
        return "CVSS 4.0";
    }

    @Override
    public String text() {
        return Arrays.stream(CvssMetric.values())
                .filter(metrics::containsKey)
                .map(m -> "/" + m + ":" + metrics.get(m))
                .collect(Collectors.joining("", PREFIX, ""));
    }

    @Override
    public String score() {
        return value() + " of 10";
    }

    /// None (0.0) and low (to 3.9) are low here, medium to 6.9, high to 8.9, critical above.
    @Override
    public Severity severity() {
        var tenths = CvssScore.of(this).tenths();
        if (tenths >= 90) {
            return Severity.CRITICAL;
        }
        if (tenths >= 70) {
            return Severity.HIGH;
        }
        return tenths >= 40 ? Severity.MEDIUM : Severity.LOW;
    }

    @Override
    public int risk() {
        var tenths = CvssScore.of(this).tenths();
        return switch (severity()) {
            case LOW -> EnteredRating.risk(Severity.LOW, tenths / 39.0);
            case MEDIUM -> EnteredRating.risk(Severity.MEDIUM, (tenths - 40) / 29.0);
            case HIGH -> EnteredRating.risk(Severity.HIGH, (tenths - 70) / 19.0);
            case CRITICAL -> EnteredRating.risk(Severity.CRITICAL, (tenths - 90) / 10.0);
        };
    }

    @Override
    public List<RatingStep> steps() {
        return CvssScore.of(this).steps();
    }

    @Override
    public String toString() {
        return text();
    }
}

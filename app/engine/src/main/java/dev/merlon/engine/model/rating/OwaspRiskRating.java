package dev.merlon.engine.model.rating;

import dev.merlon.engine.model.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A rating by the OWASP Risk Rating Methodology: likelihood is the mean of the eight factors of threat agent and
/// vulnerability, impact the mean of the four factors of business impact where they are given, else of technical
/// impact. Below 3 is low, below 6 medium, the rest high; severity is where the two meet in its table.
///
/// @param factors  0 to 9 each; business impact has all of its four or none
public record OwaspRiskRating(Map<OwaspFactor, Integer> factors) implements EnteredRating {

    private static final int MOST = 9;

    /// @throws IllegalArgumentException where a factor is missing or out of range
    public OwaspRiskRating {
        var given = new EnumMap<OwaspFactor, Integer>(OwaspFactor.class);
        given.putAll(factors);
        for (var factor : OwaspFactor.values()) {
            var value = given.get(factor);
            var optional = factor.group() == OwaspFactor.Group.BUSINESS_IMPACT && !hasBusiness(given);
            if (value == null ? !optional : value < 0 || value > MOST) {
                throw new IllegalArgumentException(factor.title() + " is 0 to 9");
            }
        }
        factors = Collections.unmodifiableMap(given);
    }

    /// Reads `SL:5/M:2/O:7/…`, in any order, in round brackets or not.
    ///
    /// @throws RatingFormatException where it is none, with the place
    public static OwaspRiskRating of(String text) {
        var bracketed = text.startsWith("(") && text.endsWith(")");
        var end = bracketed ? text.length() - 1 : text.length();
        var at = bracketed ? 1 : 0;
        var factors = new EnumMap<OwaspFactor, Integer>(OwaspFactor.class);
        while (at < end) {
            var slash = text.indexOf('/', at);
            var stop = slash < 0 || slash > end ? end : slash;
            var part = text.substring(at, stop);
            var colon = part.indexOf(':');
            var factor = factor(colon < 0 ? part : part.substring(0, colon), at);
            var value = colon < 0 ? "" : part.substring(colon + 1);
            if (value.length() != 1 || value.charAt(0) < '0' || value.charAt(0) > '9') {
                throw new RatingFormatException(
                        factor + " (" + factor.title() + ") is 0 to 9", colon < 0 ? stop : at + colon + 1);
            }
            if (factors.put(factor, value.charAt(0) - '0') != null) {
                throw new RatingFormatException(factor + " is given twice", at);
            }
            at = stop + 1;
        }
        for (var factor : OwaspFactor.values()) {
            var wanted = factor.group() != OwaspFactor.Group.BUSINESS_IMPACT || hasBusiness(factors);
            if (wanted && !factors.containsKey(factor)) {
                throw new RatingFormatException(factor + " (" + factor.title() + ") is missing", end);
            }
        }
        return new OwaspRiskRating(factors);
    }

    private static OwaspFactor factor(String name, int at) {
        for (var factor : OwaspFactor.values()) {
            if (factor.name().equals(name)) {
                return factor;
            }
        }
        throw new RatingFormatException(
                name.isEmpty() ? "a factor is missing" : "OWASP Risk Rating has no factor " + name, at);
    }

    private static boolean hasBusiness(Map<OwaspFactor, Integer> factors) {
        return factors.keySet().stream().anyMatch(f -> f.group() == OwaspFactor.Group.BUSINESS_IMPACT);
    }

    /// 0 to 9.
    public double likelihood() {
        return mean(List.of(OwaspFactor.Group.THREAT_AGENT, OwaspFactor.Group.VULNERABILITY));
    }

    /// 0 to 9, by business impact where it is given.
    public double impact() {
        return mean(List.of(impactGroup()));
    }

    private OwaspFactor.Group impactGroup() {
        return hasBusiness(factors) ? OwaspFactor.Group.BUSINESS_IMPACT : OwaspFactor.Group.TECHNICAL_IMPACT;
    }

    private double mean(List<OwaspFactor.Group> groups) {
        return factors.entrySet().stream()
                .filter(e -> groups.contains(e.getKey().group()))
                .mapToInt(Map.Entry::getValue)
                .average()
                .orElseThrow();
    }

    /// 0 low, 1 medium, 2 high.
    private static int level(double mean) {
        return mean < 3 ? 0 : mean < 6 ? 1 : 2;
    }

    private static String word(double mean) {
        return List.of("low", "medium", "high").get(level(mean));
    }

    @Override
    public String method() {
        return "OWASP Risk Rating";
    }

    @Override
    public String text() {
        return Arrays.stream(OwaspFactor.values())
                .filter(factors::containsKey)
                .map(f -> f + ":" + factors.get(f))
                .collect(Collectors.joining("/"));
    }

    @Override
    public String score() {
        return word(likelihood()) + " likelihood, " + word(impact()) + " impact";
    }

    /// What the methodology calls a note is low here.
    @Override
    public Severity severity() {
        return switch (level(likelihood()) + level(impact())) {
            case 0, 1 -> Severity.LOW;
            case 2 -> Severity.MEDIUM;
            case 3 -> Severity.HIGH;
            default -> Severity.CRITICAL;
        };
    }

    /// Within the band by the product of the two means.
    @Override
    public int risk() {
        var product = likelihood() * impact();
        return switch (severity()) {
            case LOW -> EnteredRating.risk(Severity.LOW, product / 18);
            case MEDIUM -> EnteredRating.risk(Severity.MEDIUM, product / 36);
            case HIGH -> EnteredRating.risk(Severity.HIGH, (product - 18) / 36);
            case CRITICAL -> EnteredRating.risk(Severity.CRITICAL, (product - 36) / 45);
        };
    }

    @Override
    public List<RatingStep> steps() {
        var steps = new ArrayList<RatingStep>();
        factors.forEach((factor, value) ->
                steps.add(new RatingStep(factor.title(), value, factor.group().word())));
        steps.add(new RatingStep("likelihood", likelihood(), "mean of 8 factors, " + word(likelihood())));
        steps.add(new RatingStep(
                "impact", impact(), "mean of 4 factors of " + impactGroup().word() + ", " + word(impact())));
        return List.copyOf(steps);
    }

    @Override
    public String toString() {
        return text();
    }
}

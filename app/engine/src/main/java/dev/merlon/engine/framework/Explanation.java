package dev.merlon.engine.framework;

import dev.merlon.engine.model.framework.RequirementStatus;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Says in a sentence or two why a requirement stands as it does.
final class Explanation {

    private static final int MOST_LACKS = 3;

    private Explanation() {}

    static String of(RequirementStatus status, List<RequirementCoverage.Serving> serving) {
        if (serving.isEmpty()) {
            return "No control of the catalogue serves it.";
        }
        var counted = serving.stream()
                .map(RequirementCoverage.Serving::coverage)
                .filter(c -> c.places().counted() > 0)
                .toList();
        if (counted.isEmpty()) {
            return "None of the controls that serve it applies anywhere.";
        }
        if (status == RequirementStatus.MET) {
            return counted.size() == 1
                    ? counted.getFirst().control().id() + " is met wherever it is meant to be."
                    : "All " + counted.size() + " controls that serve it are met wherever they are meant to be.";
        }
        var met = counted.stream()
                .filter(c -> c.places().status() == RequirementStatus.MET)
                .count();
        return met + " of " + counted.size() + (counted.size() == 1 ? " control" : " controls") + " met. "
                + lacks(counted);
    }

    /// What is missing most, control by control.
    private static String lacks(List<ControlCoverage> counted) {
        var lacking = counted.stream()
                .filter(c -> c.places().status() != RequirementStatus.MET)
                .sorted(Comparator.comparingInt(
                        (ControlCoverage c) -> c.places().met() - c.places().counted()))
                .toList();
        var said = lacking.stream().limit(MOST_LACKS).map(Explanation::lack).collect(Collectors.joining(" "));
        var more = lacking.size() - MOST_LACKS;
        return more > 0 ? said + " " + more + " more." : said;
    }

    private static String lack(ControlCoverage coverage) {
        var worst = coverage.parts().stream()
                .filter(p -> p.appraisal().status() != RequirementStatus.MET
                        && p.appraisal().status() != RequirementStatus.NOT_APPLICABLE)
                .findFirst()
                .orElseThrow();
        var where = coverage.parts().size() == 1
                ? ""
                : " at " + worst.places() + (worst.places() == 1 ? " endpoint" : " endpoints");
        return coverage.control().id() + " " + worst.appraisal().reason() + where + ".";
    }
}

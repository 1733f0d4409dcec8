package dev.merlon.desktop.screen.compliance;

import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.framework.RequirementCoverage;
import dev.merlon.engine.model.framework.RequirementStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which framework, which requirements of it, and which of them is chosen. Used on the FX thread; knows no control.
final class ComplianceViewModel {

    /// What the middle of the screen shows.
    enum Page {
        CHOICE,
        REQUIREMENTS,
        STATEMENT
    }

    private @Nullable ComplianceFigures figures;
    private String framework = "";
    private String requirement = "";
    private Page page = Page.REQUIREMENTS;
    private RequirementFilter filter = RequirementFilter.ALL;

    /// The next figures; what was chosen stays chosen where it is still there. Without a framework there is
    /// only the choice.
    void follow(ComplianceFigures next) {
        figures = next;
        if (next.coverage(framework).isEmpty()) {
            framework = next.used().isEmpty()
                    ? ""
                    : next.used().getFirst().framework().id();
            requirement = "";
        }
        if (framework.isEmpty()) {
            page = Page.CHOICE;
        } else if (page == Page.STATEMENT
                && !coverage().orElseThrow().framework().statement()) {
            page = Page.REQUIREMENTS;
        }
    }

    Optional<ComplianceFigures> figures() {
        return Optional.ofNullable(figures);
    }

    Page page() {
        return page;
    }

    void show(Page next) {
        page = next;
    }

    /// Shows a framework's requirements, all of them.
    void choose(String id) {
        if (!id.equals(framework)) {
            requirement = "";
            filter = RequirementFilter.ALL;
        }
        framework = id;
        page = Page.REQUIREMENTS;
    }

    void chooseRequirement(String id) {
        requirement = id;
    }

    /// Shows one requirement, whatever was filtered.
    void reveal(String ofFramework, String id) {
        choose(ofFramework);
        requirement = id;
        if (selected().filter(filter).isEmpty()) {
            filter = RequirementFilter.ALL;
        }
    }

    RequirementFilter filter() {
        return filter;
    }

    void filter(RequirementFilter next) {
        filter = next;
    }

    Optional<FrameworkCoverage> coverage() {
        return figures().flatMap(f -> f.coverage(framework));
    }

    Optional<RequirementCoverage> selected() {
        return coverage().flatMap(c -> c.of(requirement));
    }

    List<RequirementCoverage> rows() {
        return coverage()
                .map(c -> c.requirements().stream().filter(filter).toList())
                .orElse(List.of());
    }

    int count(RequirementStatus status) {
        return coverage().map(c -> c.count(status)).orElse(0);
    }
}

package dev.merlon.engine.model.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.rule.Origin;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FrameworksTest {

    private static final Framework FRAMEWORK = new Framework(
            "own",
            "Own",
            "Own standard",
            "1",
            new Provenance("Own", "own", "own", "all"),
            false,
            List.of(new Level("L1", "Level 1")),
            List.of(),
            List.of(
                    new Requirement("1", "First", "", List.of("L1"), ""),
                    new Requirement("2", "Second", "", List.of(), "")),
            List.of(
                    new Mapping.OfControl("2", "APC-A-01", Standing.PROPOSED),
                    new Mapping.OfControl("1", "APC-A-01", Standing.PROPOSED),
                    new Mapping.OfWeakness("1", 79, Standing.PROPOSED)),
            new Origin(Origin.Layer.BUILT_IN, "frameworks/own/framework.yaml"));

    @Test
    void areReadOnceWhenSomebodyFirstAsks() {
        var reads = new AtomicInteger();
        var frameworks = Frameworks.readBy(() -> {
            reads.incrementAndGet();
            return new Frameworks.Shelf(List.of(FRAMEWORK), List.of(), List.of());
        });
        assertThat(reads).hasValue(0);
        assertThat(frameworks.find("own")).contains(FRAMEWORK);
        assertThat(frameworks.find("other")).isEmpty();
        assertThat(frameworks.profiles()).isEmpty();
        assertThat(reads).hasValue(1);
    }

    @Test
    void knowWhatAControlServes() {
        var frameworks = Frameworks.of(List.of(FRAMEWORK));
        assertThat(frameworks.servedBy("APC-A-01")).containsEntry(FRAMEWORK, List.of("2", "1"));
        assertThat(frameworks.servedBy("APC-A-02")).isEmpty();
    }

    @Test
    void haveAllTheirRequirementsWhereNoLevelIsChosen() {
        assertThat(FRAMEWORK.at("")).extracting(Requirement::id).containsExactly("1", "2");
        assertThat(FRAMEWORK.at("L1")).extracting(Requirement::id).containsExactly("1");
    }
}

package dev.merlon.engine.report.part;

import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.framework.RequirementCoverage;
import dev.merlon.engine.model.framework.RequirementStatus;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Block.Column;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How far outside standards and laws are met.
final class FrameworkPart {

    private static final int MOST_REQUIREMENTS = 60;

    private FrameworkPart() {}

    static List<Block> frameworks(Content content) {
        var blocks = new ArrayList<Block>();
        for (var coverage : content.frameworks()) {
            blocks.add(PosturePart.heading(Text.of(coverage.title() + ": " + coverage.count(RequirementStatus.MET)
                    + " of " + Phrase.count(coverage.counted(), "requirement") + " met, " + coverage.percentMet()
                    + " %")));
            blocks.add(new Block.Shares(Arrays.stream(RequirementStatus.values())
                    .filter(s -> coverage.count(s) > 0)
                    .map(s -> new Block.Share(s.word(), coverage.count(s), tone(s)))
                    .toList()));
        }
        if (!blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of(
                            "Met is only what was tested or audited, with fresh evidence, at each place that counts. Labels"
                                    + " of requirements are in our own words; the standard has its text."),
                    Block.Rank.NOTE));
        }
        return blocks;
    }

    private static Tone tone(RequirementStatus status) {
        return switch (status) {
            case MET -> Tone.HELD;
            case PARTLY_MET -> Tone.MEDIUM;
            case NOT_MET -> Tone.HIGH;
            case NOT_ASSESSED -> Tone.OPEN;
            case NOT_APPLICABLE -> Tone.NONE;
        };
    }

    static List<Block> requirements(Content content) {
        var blocks = new ArrayList<Block>();
        content.frameworks().forEach(f -> blocks.addAll(requirements(f)));
        return blocks;
    }

    private static List<Block> requirements(FrameworkCoverage coverage) {
        var wanting = coverage.requirements().stream()
                .filter(r -> r.status() == RequirementStatus.NOT_MET || r.status() == RequirementStatus.PARTLY_MET)
                .toList();
        if (wanting.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                2,
                Text.of(coverage.title()),
                "framework " + coverage.framework().id(),
                false));
        blocks.add(new Block.Grid(
                List.of(
                        Column.of("Requirement", 0),
                        Column.of("About", 0.8),
                        Column.of("Status", 0),
                        Column.of("Why", 1),
                        Column.of("Controls", 0.5)),
                wanting.stream()
                        .limit(MOST_REQUIREMENTS)
                        .map(FrameworkPart::row)
                        .toList()));
        if (wanting.size() > MOST_REQUIREMENTS) {
            blocks.add(new Block.Paragraph(
                    Text.of("The first " + MOST_REQUIREMENTS + " of " + wanting.size()
                            + "; the workbook lists all of them."),
                    Block.Rank.NOTE));
        }
        return blocks;
    }

    private static List<Text> row(RequirementCoverage each) {
        return List.of(
                Text.ofCode(each.requirement().id()),
                Text.of(each.requirement().label()),
                Text.EMPTY.sign(tone(each.status()), each.status().word()),
                Text.of(each.reason()),
                Text.ofCode(Phrase.list(each.serving().stream()
                        .map(s -> s.coverage().control().id())
                        .toList())));
    }
}

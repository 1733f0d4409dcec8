package dev.merlon.engine.report.html;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.page.HtmlBlocks;
import dev.merlon.engine.report.part.Content;
import dev.merlon.engine.report.part.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What the page tells in the words of the printed reports; a chapter with nothing to say is left out.
///
/// @param addresses  the id of an anchor's place in the page; empty where it has none
record Chapters(Snapshot snapshot, Job job, UnaryOperator<String> addresses) {

    private record Chapter(String id, String title, String brief, List<Part> parts) {}

    private static final List<Chapter> ALL = List.of(
            new Chapter("frameworks", "Frameworks", "Frameworks", List.of(Part.FRAMEWORKS, Part.REQUIREMENTS)),
            new Chapter("data-flows", "Data flows", "Flows", List.of(Part.DATA_FLOWS)),
            new Chapter("use-cases", "Use and misuse cases", "Use cases", List.of(Part.USE_CASES, Part.MISUSE_CASES)),
            new Chapter("attack-trees", "Attack trees", "Trees", List.of(Part.ATTACK_TREES)),
            new Chapter("evidence", "Evidence", "Evidence", List.of(Part.EVIDENCE)),
            new Chapter("audit", "Findings of audits and tests", "Audit", List.of(Part.AUDIT_FINDINGS)),
            new Chapter("plan", "Action plan", "Plan", List.of(Part.ACTIONS)));

    List<Map<String, Object>> sections() {
        var content = new Content(snapshot, job);
        var sections = new ArrayList<Map<String, Object>>();
        for (var chapter : ALL) {
            var blocks = new ArrayList<Block>();
            for (var part : chapter.parts()) {
                var more = part.blocks(content);
                if (!blocks.isEmpty() && !more.isEmpty()) {
                    blocks.add(new Block.Heading(2, Text.of(part.title()), "", false));
                }
                blocks.addAll(more);
            }
            if (!blocks.isEmpty()) {
                sections.add(Map.of(
                        "id", chapter.id(),
                        "title", chapter.title(),
                        "brief", chapter.brief(),
                        "html", new HtmlBlocks(addresses).html(blocks)));
            }
        }
        return sections;
    }
}

package dev.merlon.engine.report.part;

import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.Milestone;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ExceptionStanding;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Block.Column;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What people accepted, found and will do.
final class GovernancePart {

    private GovernancePart() {}

    /// Those that count or wait first, then by their last day.
    static List<Block> exceptions(Content content) {
        var today = content.today();
        var rows = content.snapshot().state().exceptions().stream()
                .sorted(Comparator.comparing((ExceptionRecord e) -> e.standing(today) == ExceptionStanding.ENDED)
                        .thenComparing(ExceptionRecord::until)
                        .thenComparing(ExceptionRecord::id))
                .map(e -> exception(content, e))
                .toList();
        return grid(
                List.of(
                        Column.of("Exception", 0),
                        Column.of("Waives", 0.4),
                        Column.of("Where", 0.5),
                        Column.of("Why, and what protects meanwhile", 1),
                        Column.of("Asked and approved by", 0.4),
                        Column.of("Counts", 0.2)),
                rows);
    }

    private static List<Text> exception(Content content, ExceptionRecord each) {
        var standing = each.standing(content.today());
        return List.of(
                Text.ofCode(each.id()).line().sign(tone(standing), standing.word()),
                Text.ofCode(each.waived().text()),
                Text.of(content.scope(each.scope())),
                Text.of(each.reason()).line().dim("Meanwhile: " + each.compensation()),
                Text.of(each.requested().who())
                        .line()
                        .dim(each.approval().map(Signature::who).orElse("nobody approved it yet")),
                Text.of(each.from() + " to " + each.until()));
    }

    private static Tone tone(ExceptionStanding standing) {
        return switch (standing) {
            case REQUESTED, APPROVED -> Tone.OPEN;
            case IN_FORCE -> Tone.HELD;
            case ENDING -> Tone.MEDIUM;
            case ENDED -> Tone.NONE;
        };
    }

    /// What is open first, then the worst.
    static List<Block> auditFindings(Content content) {
        var blocks = new ArrayList<Block>();
        content.snapshot().state().findings().stream()
                .sorted(Comparator.comparing((AuditFinding f) -> !f.state().open())
                        .thenComparing(AuditFinding::severity, Comparator.reverseOrder())
                        .thenComparing(AuditFinding::id))
                .forEach(f -> blocks.addAll(finding(content, f)));
        return blocks;
    }

    private static List<Block> finding(Content content, AuditFinding finding) {
        var facts = new ArrayList<Block.Fact>();
        fact(facts, "Seen", finding.condition());
        fact(facts, "Held against", finding.criteria());
        fact(facts, "Effect", finding.effect());
        fact(facts, "Advice", finding.recommendation());
        fact(facts, "Answer of its owner", finding.response());
        fact(facts, "Where", content.scope(finding.scope()));
        fact(facts, "Control", (finding.control() + " " + content.titleOf(finding.control())).strip());
        fact(facts, "Found by", finding.source() + ", " + finding.foundOn());
        fact(facts, "Owner", finding.owner());
        var due = finding.due();
        if (due != null) {
            var late = finding.overdue(content.today());
            facts.add(new Block.Fact(
                    "Due", late ? Text.of(due + " ").sign(Tone.HIGH, "overdue") : Text.of(due.toString())));
        }
        return List.of(
                new Block.Heading(
                        3,
                        Text.of(finding.id() + " " + finding.title() + " ")
                                .sign(
                                        Tone.of(finding.severity()),
                                        finding.severity().word())
                                .plain(" ")
                                .sign(
                                        finding.state().open() ? Tone.OPEN : Tone.HELD,
                                        finding.state().word()),
                        "finding " + finding.id(),
                        false),
                new Block.Facts(facts));
    }

    private static void fact(List<Block.Fact> facts, String name, String text) {
        if (!text.isEmpty()) {
            facts.add(new Block.Fact(name, Text.of(text)));
        }
    }

    /// What is open first, by its day.
    static List<Block> actions(Content content) {
        var rows = content.snapshot().state().actions().stream()
                .sorted(Comparator.comparing((PlannedAction a) -> !a.status().open())
                        .thenComparing(PlannedAction::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(PlannedAction::id))
                .map(a -> action(content, a))
                .toList();
        return grid(
                List.of(
                        Column.of("Action", 1),
                        Column.of("Where", 0.5),
                        Column.of("Status", 0),
                        Column.of("Owner", 0.3),
                        Column.of("Due", 0),
                        Column.of("Milestones", 0.8)),
                rows);
    }

    private static List<Text> action(Content content, PlannedAction action) {
        var milestones = Text.EMPTY;
        for (var milestone : action.milestones()) {
            milestones = milestones.line().with(milestone(content, milestone));
        }
        var settles = String.join(", ", action.findings());
        var due = action.due();
        var status = Text.EMPTY.sign(
                action.status().open() ? Tone.OPEN : Tone.HELD, action.status().word());
        return List.of(
                Text.ofCode(action.id())
                        .plain(" " + action.title())
                        .dim(settles.isEmpty() ? "" : "\nsettles " + settles)
                        .dim(action.control().isEmpty() ? "" : "\n" + action.control()),
                Text.of(content.scope(action.scope())),
                action.overdue(content.today()) ? status.line().sign(Tone.HIGH, "overdue") : status,
                Content.orNone(action.owner(), "nobody"),
                due == null ? Text.EMPTY.dim("no date") : Text.of(due.toString()),
                milestones);
    }

    private static Text milestone(Content content, Milestone milestone) {
        var day = milestone.doneOn() == null ? milestone.due() + " " : "done " + milestone.doneOn() + " ";
        var text = Text.EMPTY.dim(day).plain(milestone.title());
        return milestone.overdue(content.today()) ? text.plain(" ").sign(Tone.HIGH, "overdue") : text;
    }

    private static List<Block> grid(List<Column> columns, List<List<Text>> rows) {
        return rows.isEmpty() ? List.of() : List.of(new Block.Grid(columns, rows));
    }
}

package dev.merlon.desktop.screen.compliance;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.framework.Against;
import dev.merlon.engine.framework.ControlCoverage;
import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.framework.RequirementCoverage;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.Standing;
import dev.merlon.engine.report.view.Phrase;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A requirement in full: how it stands and why, the records and evidence behind it, and what fires against it.
final class RequirementInspector {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int MOST_PARTS = 3;
    private static final int MOST_RULES = 6;
    private static final int MOST_ENDPOINTS = 4;

    private final Texts texts;
    private final InspectorPane pane;
    private final ComplianceActions actions;

    RequirementInspector(Texts texts, InspectorPane pane, ComplianceActions actions) {
        this.texts = texts;
        this.pane = pane;
        this.actions = actions;
    }

    void showNothing() {
        pane.show(texts.get("inspector.title"), para(texts.get("inspector.hint"), "muted"));
        pane.actions();
    }

    /// The framework as a whole: what it is, where it comes from, what may be done with it.
    void show(FrameworkCoverage coverage, Snapshot snapshot) {
        var framework = coverage.framework();
        var provenance = framework.provenance();
        var content = new ArrayList<Node>();
        content.add(para(framework.name(), "heading"));
        content.add(para(texts.get("inspect.version", framework.version(), provenance.publisher()), "muted"));
        section(content, "inspect.contains", provenance.contains());
        section(content, "inspect.licence", provenance.licence());
        section(content, "inspect.source", provenance.source());
        snapshot.state().importedFrameworks().stream()
                .filter(i -> i.id().equals(framework.id()))
                .findFirst()
                .ifPresent(i -> {
                    content.add(new SectionTitle(texts.get("inspect.imported")));
                    content.add(para(texts.get(
                            "inspect.imported.of", i.file(), i.who(), DAY.format(i.at().atZone(ZoneOffset.UTC)))));
                    content.add(Buttons.quiet(
                            texts.get("inspect.imported.remove"), () -> actions.removeImported(framework)));
                });
        pane.show(framework.shortName(), content.toArray(Node[]::new));
        pane.actions();
    }

    private void section(List<Node> content, String key, String text) {
        if (!text.isEmpty()) {
            content.add(new SectionTitle(texts.get(key)));
            content.add(para(text));
        }
    }

    void show(RequirementCoverage coverage, Framework framework, Snapshot snapshot) {
        var content = new ArrayList<Node>();
        var head = new FlowPane(6, 6, Statuses.badge(coverage.status()));
        coverage.requirement().levels().forEach(l -> head.getChildren().add(Chip.outlined(l)));
        content.add(head);
        content.add(para(coverage.requirement().label(), "heading"));
        content.add(para(coverage.reason()));
        coverage.ruling()
                .ifPresent(r -> content.add(para(
                        texts.get(
                                r.applicability() == Applicability.APPLIES ? "ruling.in" : "ruling.out",
                                r.who(),
                                DAY.format(r.at().atZone(ZoneOffset.UTC)),
                                r.reason()),
                        "small",
                        "muted")));
        section(content, "inspect.text", coverage.requirement().text());
        serving(content, coverage, snapshot);
        against(content, coverage);
        pane.show(coverage.requirement().id(), content.toArray(Node[]::new));
        act(coverage, framework);
    }

    private void serving(List<Node> content, RequirementCoverage coverage, Snapshot snapshot) {
        if (coverage.serving().isEmpty()) {
            return;
        }
        content.add(new SectionTitle(
                texts.get("inspect.controls", coverage.serving().size())));
        if (coverage.restsOnProposals()) {
            content.add(para(texts.get("inspect.proposed"), "small", "muted"));
        }
        for (var serving : coverage.serving()) {
            content.add(control(serving.coverage(), serving.standing(), snapshot));
        }
    }

    private Node control(ControlCoverage coverage, Standing standing, Snapshot snapshot) {
        var control = coverage.control();
        var title = Buttons.link(control.title(), () -> actions.openControl(control.id()));
        title.setWrapText(true);
        var places = coverage.places();
        var about = para(
                texts.get("inspect.control", control.id(), standing.word(), places.met(), places.counted()),
                "small",
                "muted");
        var lines = new VBox(6, new HBox(Statuses.badge(places.status())), title, about);
        coverage.parts().stream()
                .limit(MOST_PARTS)
                .forEach(p -> lines.getChildren().add(part(p, snapshot)));
        lines.getStyleClass().add("control-lines");
        return new Card(lines);
    }

    /// One record, or none, with what it rests on.
    private Node part(ControlCoverage.Part part, Snapshot snapshot) {
        var kept = part.record();
        var where = kept == null ? texts.get("part.none") : kept.scope().text();
        var line = new VBox(
                2,
                para(texts.get("part", where, part.places()), "strong", "small"),
                para(texts.get("part.why", part.appraisal().reason()), "small"));
        if (kept != null) {
            evidence(kept, snapshot).forEach(e -> line.getChildren().add(para(e, "small", "muted")));
        }
        line.getStyleClass().add("part-line");
        return line;
    }

    private List<String> evidence(ControlRecord kept, Snapshot snapshot) {
        return kept.evidence().stream()
                .flatMap(id -> snapshot.state().evidence(id).stream())
                .map(e -> evidence(e, snapshot))
                .toList();
    }

    private String evidence(Evidence evidence, Snapshot snapshot) {
        var expires = evidence.expires();
        if (expires == null) {
            return texts.get("evidence", evidence.title());
        }
        return texts.get(
                evidence.freshAt(snapshot.at()) ? "evidence.until" : "evidence.expired",
                evidence.title(),
                DAY.format(expires));
    }

    private void against(List<Node> content, RequirementCoverage coverage) {
        if (coverage.against().isEmpty()) {
            return;
        }
        content.add(
                new SectionTitle(texts.get("inspect.against", coverage.against().size())));
        var lines = new VBox();
        coverage.against().stream().limit(MOST_RULES).map(this::against).forEach(lines.getChildren()::add);
        content.add(new Card(lines));
        var more = coverage.against().size() - MOST_RULES;
        if (more > 0) {
            content.add(para(texts.get("inspect.against.more", more), "small", "muted"));
        }
    }

    private Node against(Against against) {
        var title = Buttons.link(
                Phrase.general(against.rule()),
                () -> actions.openRule(against.rule().id()));
        title.setWrapText(true);
        var count = new ToneBadge(
                Tone.HIGH,
                texts.get("against", against.outcomes(), against.rule().id()));
        var line = new VBox(2, new HBox(count), title);
        against.endpoints().stream().limit(MOST_ENDPOINTS).forEach(endpoint -> {
            var link = Buttons.link(endpoint.key(), () -> actions.openEndpoint(endpoint));
            link.getStyleClass().addAll("plain", "code", "dense");
            link.setAccessibleText(texts.get("against.open", endpoint.toString()));
            line.getChildren().add(link);
        });
        line.getStyleClass().add("line");
        return line;
    }

    private void act(RequirementCoverage coverage, Framework framework) {
        var label = coverage.requirement().id() + " " + coverage.requirement().label();
        if (coverage.ruling().isPresent()) {
            pane.actions(Buttons.standard(
                    texts.get("unrule"), Feather.ROTATE_CCW, () -> actions.unrule(framework, List.of(coverage))));
            return;
        }
        var out = Buttons.standard(texts.get("leave.out"), Feather.SLASH, () -> {});
        out.setId("leave-out");
        out.setOnAction(_ -> new ReasonForm(texts)
                .open(
                        out,
                        label,
                        texts.get("leave.out"),
                        why -> actions.rule(framework, List.of(coverage), Applicability.NOT_APPLICABLE, why)));
        if (!framework.statement()) {
            pane.actions(out);
            return;
        }
        var in = Buttons.standard(texts.get("take.in"), Feather.CHECK, () -> {});
        in.setId("take-in");
        in.setOnAction(_ -> new ReasonForm(texts)
                .open(
                        in,
                        label,
                        texts.get("take.in"),
                        why -> actions.rule(framework, List.of(coverage), Applicability.APPLIES, why)));
        pane.actions(in, out);
    }

    private static Label para(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}

package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.place.PlaceLink;
import dev.merlon.desktop.screen.newapi.draft.Effect;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.view.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Says at the right what was read from a contract: who it is, its endpoints, what changes, and every remark.
final class ContractInspector {

    private static final int MOST_PROBLEMS = 60;

    private final Texts texts;
    private final InspectorPane pane;
    private final EffectInspector effects;
    private final NewApiViewModel model;

    ContractInspector(Texts texts, InspectorPane pane, EffectInspector effects, NewApiViewModel model) {
        this.model = model;
        this.texts = texts;
        this.pane = pane;
        this.effects = effects;
    }

    /// Before anything was read.
    void showNothing() {
        pane.show(texts.get("read.title"), EffectInspector.muted(texts.get("read.nothing")));
    }

    /// Why nothing could be read.
    void show(List<Problem> refused) {
        pane.show(
                texts.get("refused.title"),
                EffectInspector.para(texts.get("refused.about", refused.size())),
                problems(refused, model::openRefused));
    }

    /// @param now  the workspace, to name endpoints that go
    /// @param contracts  how many are read together: the effect is that of all
    void show(ImportPlan.Item item, int contracts, List<Problem> problems, @Nullable Effect effect, Snapshot now) {
        var content = new ArrayList<Node>();
        content.add(identity(item));
        if (item.known()) {
            changes(item, now, content);
        }
        if (effect != null) {
            content.add(new SectionTitle(
                    texts.get(effect.compares() ? "read.effect.known" : "read.effect.new", contracts)));
            effects.figures(effect, content);
        }
        content.add(new SectionTitle(texts.get("read.problems", problems.size())));
        content.add(
                problems.isEmpty()
                        ? EffectInspector.muted(texts.get("read.clean"))
                        : problems(problems, place -> model.open(item, place)));
        pane.show(item.title(), content.toArray(Node[]::new));
    }

    private Card identity(ImportPlan.Item item) {
        var none = texts.get("read.none");
        var schemes = item.contract().stream()
                .flatMap(contract -> contract.schemes().values().stream())
                .map(s -> s.type())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Card(
                line("read.version", item.version().isEmpty() ? none : item.version()),
                line("read.dialect", item.contract().map(Contract::dialect).orElse(none)),
                line("read.endpoints", methods(item.facts().endpoints())),
                line("read.schemes", schemes.isEmpty() ? none : schemes),
                line(
                        "read.servers",
                        item.contract().stream()
                                .flatMap(contract -> contract.servers().stream())
                                .map(Server::url)
                                .findFirst()
                                .orElse(none)),
                line(
                        "read.files",
                        file(item.files().getFirst().path(), item.files().size())));
    }

    private String file(String path, int files) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return files == 1 ? name : texts.get("read.files.more", name, files - 1);
    }

    private KeyValueRow line(String key, String value) {
        var label = new Label(value);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return KeyValueRow.of(texts.get(key), label);
    }

    /// `41: 20 GET, 15 POST, …`
    private String methods(List<Endpoint> endpoints) {
        var counts = endpoints.stream()
                .collect(Collectors.groupingBy(Endpoint::method, TreeMap::new, Collectors.counting()));
        var words = counts.entrySet().stream()
                .sorted(Comparator.comparing((java.util.Map.Entry<String, Long> e) -> e.getValue())
                        .reversed())
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        return endpoints.isEmpty() ? "0" : endpoints.size() + ": " + words;
    }

    private void changes(ImportPlan.Item item, Snapshot now, List<Node> into) {
        if (item.same()) {
            into.add(EffectInspector.para(texts.get("read.same")));
            return;
        }
        into.add(EffectInspector.para(texts.get("read.kept")));
        section("read.added", named(item.added(), item.facts().endpoints()), into);
        var before = now.api(item.apiId()).map(a -> a.endpoints()).orElse(List.of());
        section("read.removed", named(item.removed(), before), into);
        section("read.changed", named(item.changed(), item.facts().endpoints()), into);
    }

    private void section(String key, List<Endpoint> endpoints, List<Node> into) {
        if (!endpoints.isEmpty()) {
            into.add(new SectionTitle(texts.get(key, endpoints.size())));
            effects.endpoints(endpoints, into);
        }
    }

    private static List<Endpoint> named(List<EndpointId> ids, List<Endpoint> among) {
        return among.stream().filter(e -> ids.contains(e.id())).toList();
    }

    private VBox problems(List<Problem> problems, Consumer<Location> open) {
        var lines = new VBox(10);
        problems.stream()
                .sorted(Comparator.comparing(Problem::level))
                .limit(MOST_PROBLEMS)
                .map(p -> problem(p, open))
                .forEach(lines.getChildren()::add);
        if (problems.size() > MOST_PROBLEMS) {
            lines.getChildren().add(EffectInspector.muted(texts.get("more", problems.size() - MOST_PROBLEMS)));
        }
        return lines;
    }

    private HBox problem(Problem problem, Consumer<Location> open) {
        var icon = Icons.inRow(icon(problem.level()));
        icon.getStyleClass().add("tone-text");
        var text = EffectInspector.para(sentence(problem.text()));
        var level = new Label(texts.get("level." + problem.level().word()));
        level.getStyleClass().addAll("small", "muted");
        var where = new HBox(8, level, PlaceLink.of(problem.place(), open));
        where.getStyleClass().add("chips");
        var body = new VBox(1, text, where);
        HBox.setHgrow(body, Priority.ALWAYS);
        var line = new HBox(8, icon, body);
        tone(problem.level()).wear(line);
        line.setAccessibleText(problem.line());
        return line;
    }

    /// Readers' messages begin small, as they follow a place on the command line.
    static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var said = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return said.endsWith(".") ? said : said + ".";
    }

    private static Feather icon(Level level) {
        return switch (level) {
            case ERROR -> Feather.ALERT_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NOTE -> Feather.INFO;
        };
    }

    private static Tone tone(Level level) {
        return switch (level) {
            case ERROR -> Tone.CRITICAL;
            case WARNING -> Tone.MEDIUM;
            case NOTE -> Tone.OPEN;
        };
    }
}

package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.screen.newapi.draft.Choice;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.screen.newapi.draft.NewApiDraft;
import dev.merlon.desktop.screen.newapi.draft.Step;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.ClassDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The wizard for new APIs: steps at the left, the page in the middle, its effect in the inspector.
final class NewApiView {

    private static final KeyCombination NEXT = KeyCombination.keyCombination("Shortcut+Enter");

    private final Texts texts = Texts.of(NewApiView.class);
    private final NewApiViewModel model;
    private final ContractInspector contracts;
    private final EffectInspector effects;
    private final ContractPage contractPage;
    private final ChoicePage<ApiClass> classPage;
    private final ChoicePage<Exposure> exposurePage;
    private final DataPage dataPage;
    private final OwnerPage ownerPage;
    private final QuestionPage questionPage;
    private final FinishedPage finishedPage = new FinishedPage(texts);
    private final StepList steps;
    private final SettledBar settled;
    private final Label about = new Label();
    private final ScrollPane middle = new ScrollPane();
    private final Button back;
    private final Button skip;
    private final Button next;
    private final Label missing = new Label();
    private final Label keys = new Label();
    private final Label effectLine = new Label();
    private final VBox root = new VBox();
    private @Nullable Snapshot snapshot;

    NewApiView(NewApiViewModel model, InspectorPane inspector, Runnable chooseFiles, Runnable chooseFolder) {
        this.model = model;
        effects = new EffectInspector(texts, inspector);
        contracts = new ContractInspector(texts, inspector, effects, model);
        contractPage = new ContractPage(texts, model, chooseFiles, chooseFolder);
        classPage = new ChoicePage<>(texts, "class", builtInClasses(), NewApiDraft::apiClass, this::sayClass);
        exposurePage = new ChoicePage<>(texts, "exposure", exposures(), NewApiDraft::exposure, model::say);
        dataPage = new DataPage(texts, model::say);
        ownerPage = new OwnerPage(texts, model::sayOwner);
        questionPage = new QuestionPage(texts, model);
        steps = new StepList(texts, model);
        settled = new SettledBar(texts);
        back = Buttons.standard(texts.get("back"), Feather.ARROW_LEFT, model::back);
        skip = Buttons.quiet(texts.get("skip"), model::skip);
        next = Buttons.primary(texts.get("next"), Feather.ARROW_RIGHT, model::next);
        build();
        contractPage.takeDropsFrom(root, model::choose);
        contractPage.onSelect(this::explain);
        model.wizardProperty().subscribe(this::show);
    }

    private List<ChoicePage.Option<ApiClass>> builtInClasses() {
        return Stream.of(ApiClass.PUBLIC, ApiClass.PARTNER, ApiClass.INTERNAL)
                .map(c -> option(c, "class." + c.id()))
                .toList();
    }

    /// The built-in classes in the wizard's own words, then the organisation's in hers.
    private List<ChoicePage.Option<ApiClass>> classes(ClassBook book) {
        var own = book.classes().stream()
                .filter(c -> !ClassBook.isBuiltIn(c.apiClass()))
                .map(c -> new ChoicePage.Option<>(c.apiClass(), c.title(), about(c)));
        return Stream.concat(builtInClasses().stream(), own).toList();
    }

    private String about(ClassDefinition each) {
        return each.description().isEmpty()
                ? texts.get("class.own.about", each.behavesAs().id())
                : each.description();
    }

    private List<ChoicePage.Option<Exposure>> exposures() {
        return Stream.concat(
                        Stream.of(Exposure.values()).map(e -> option(e, Choice.key(e))),
                        Stream.of(this.<Exposure>option(null, "exposure.unknown")))
                .toList();
    }

    private <T> ChoicePage.Option<T> option(@Nullable T value, String key) {
        return new ChoicePage.Option<>(value, texts.get(key), texts.get(key + ".about"));
    }

    private void sayClass(@Nullable ApiClass chosen) {
        if (chosen != null) {
            model.say(chosen);
        }
    }

    Parent root() {
        return root;
    }

    /// Where the keyboard starts.
    Optional<Node> first() {
        return page(model.wizard()).flatMap(WizardPage::first);
    }

    /// Work under way, with progress and cancel on the first page.
    void follow(RunningTask task) {
        contractPage.follow(task);
    }

    /// The workspace changed.
    void show(Snapshot now) {
        snapshot = now;
        classPage.offer(classes(now.library().classes()));
        classPage.show(model.wizard());
        ownerPage.offer(now.state().apis().stream()
                .map(a -> a.owner())
                .filter(o -> !o.isBlank())
                .distinct()
                .sorted()
                .limit(6)
                .toList());
        explain();
    }

    private void build() {
        root.getStyleClass().addAll("page", "new-api");
        root.getStylesheets()
                .add(Objects.requireNonNull(NewApiView.class.getResource("newapi.css"))
                        .toExternalForm());
        middle.setFitToWidth(true);
        middle.setFitToHeight(true);
        middle.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(middle, Priority.ALWAYS);
        effectLine.getStyleClass().add("effect-line");
        effectLine.setGraphic(Icons.inRow(Feather.ZAP));
        effectLine.setMaxWidth(Double.MAX_VALUE);
        effectLine.managedProperty().bind(effectLine.visibleProperty());
        effectLine.visibleProperty().bind(effectLine.textProperty().isNotEmpty());
        var card = new VBox(middle, effectLine, foot());
        card.getStyleClass().addAll("card-pane", "wizard-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        var left = new ScrollPane(steps);
        left.setFitToWidth(true);
        left.setFitToHeight(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.getStyleClass().add("steps-scroll");
        var body = new HBox(12, left, card);
        body.getStyleClass().add("wizard-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        settled.managedProperty().bind(settled.visibleProperty());
        var below = new VBox(12, settled, body);
        VBox.setVgrow(below, Priority.ALWAYS);
        root.getChildren().addAll(head(), below);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (NEXT.match(event)) {
                model.next();
                event.consume();
            }
        });
    }

    private HBox head() {
        var title = new Label(texts.get("title"));
        title.getStyleClass().add("title");
        about.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, title, about, gap, Buttons.standard(texts.get("later"), Feather.PAUSE, model::leave));
        head.getStyleClass().add("page-head");
        return head;
    }

    private HBox foot() {
        next.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        keys.setText(texts.get("keys"));
        keys.visibleProperty().bind(missing.textProperty().isEmpty());
        keys.managedProperty().bind(keys.visibleProperty());
        keys.getStyleClass().addAll("small", "muted");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        missing.getStyleClass().addAll("small", "tone-text");
        missing.setGraphic(Icons.styled(Feather.ALERT_CIRCLE, "tiny", "tone-text"));
        Tone.CRITICAL.wear(missing);
        missing.visibleProperty().bind(missing.textProperty().isNotEmpty());
        missing.managedProperty().bind(missing.visibleProperty());
        back.managedProperty().bind(back.visibleProperty());
        skip.managedProperty().bind(skip.visibleProperty());
        for (var button : List.of(back, skip, next)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        var foot = new HBox(8, back, skip, gap, missing, keys, next);
        foot.getStyleClass().add("wizard-foot");
        return foot;
    }

    private Optional<WizardPage> page(Wizard wizard) {
        return switch (wizard.step()) {
            case CONTRACT -> Optional.of(contractPage);
            case CLASS -> Optional.of(classPage);
            case EXPOSURE -> Optional.of(exposurePage);
            case DATA -> Optional.of(dataPage);
            case OWNER -> Optional.of(ownerPage);
            case QUESTIONS ->
                wizard.asking().filter(Interview::finished).isPresent() ? Optional.empty() : Optional.of(questionPage);
        };
    }

    private void show(Wizard wizard) {
        var page = page(wizard);
        page.ifPresent(p -> p.show(wizard));
        if (page.isEmpty()) {
            wizard.asking().ifPresent(finishedPage::show);
        }
        Node content = page.isPresent() ? page.get() : finishedPage;
        if (middle.getContent() != content) {
            middle.setContent(content);
            middle.setVvalue(0);
            page.flatMap(WizardPage::first).ifPresent(Node::requestFocus);
        }
        steps.show(wizard);
        about.setText(subtitle(wizard));
        settled.setVisible(wizard.step() == Step.QUESTIONS);
        wizard.asking().ifPresent(settled::show);
        buttons(wizard);
        effectLine.setText(effects.inShort(wizard));
        explain();
    }

    private String subtitle(Wizard wizard) {
        return wizard.draft()
                .read()
                .filter(p -> !p.items().isEmpty())
                .map(p -> texts.get(
                        "subtitle",
                        p.items().getFirst().title(),
                        p.items().size() - 1,
                        wizard.draft().endpoints()))
                .orElse("");
    }

    private void buttons(Wizard wizard) {
        var asking = wizard.step() == Step.QUESTIONS;
        var finished = asking && wizard.asking().filter(Interview::finished).isPresent();
        back.setVisible(wizard.step() != Step.CONTRACT);
        skip.setVisible(asking && !finished);
        missing.setText(wizard.complaint().isEmpty() ? "" : texts.get(wizard.complaint()));
        next.setText(texts.get(nextKey(wizard, asking, finished)));
    }

    private static String nextKey(Wizard wizard, boolean asking, boolean finished) {
        if (finished) {
            return "next.finish";
        }
        if (asking) {
            return "next.answer";
        }
        if (!wizard.takesNext() || wizard.imported()) {
            return "next";
        }
        return wizard.draft().allKnown() ? "next.update" : "next.import";
    }

    private void explain() {
        var wizard = model.wizard();
        var now = snapshot;
        switch (wizard.step()) {
            case CONTRACT -> {
                if (!wizard.refused().isEmpty()) {
                    contracts.show(wizard.refused());
                } else if (contractPage.selected().isPresent() && now != null) {
                    var item = contractPage.selected().get();
                    contracts.show(
                            item,
                            wizard.draft().apis().size(),
                            model.problems(item),
                            wizard.shownEffect().orElse(null),
                            now);
                } else {
                    contracts.showNothing();
                }
            }
            case CLASS, EXPOSURE, DATA, OWNER -> effects.show(wizard);
            case QUESTIONS -> wizard.asking().ifPresent(effects::show);
        }
    }
}

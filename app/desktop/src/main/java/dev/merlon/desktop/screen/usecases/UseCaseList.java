package dev.merlon.desktop.screen.usecases;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ShareBar;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.ActorRole;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.Slugs;
import dev.merlon.engine.usecase.UseCaseDraft;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Side;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The use cases with how far each is considered, a place to begin one, and the actors.
final class UseCaseList extends VBox {

    private final Texts texts;
    private final UseCasesModel model;
    private final UseCasesActions actions;
    private final VBox rows = new VBox();
    private final VBox actors = new VBox(4);
    private final TextField name = new TextField();
    private final MenuButton fromTag = new MenuButton();
    private final TextField actorName = new TextField();
    private final ComboBox<ActorRole> role = new ComboBox<>();

    UseCaseList(Texts texts, UseCasesModel model, UseCasesActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        getStyleClass().add("use-case-list");
        name.setId("new-use-case");
        name.setPromptText(texts.get("new.name"));
        name.setAccessibleText(texts.get("new.name"));
        name.setOnAction(_ -> begin());
        HBox.setHgrow(name, Priority.ALWAYS);
        fromTag.setText(texts.get("new.tag"));
        fromTag.setMaxWidth(Double.MAX_VALUE);
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var add = Buttons.icon(Feather.PLUS, texts.get("new.add"), this::begin);
        var begin = new VBox(8, new HBox(4, name, add), fromTag);
        begin.getStyleClass().add("list-begin");
        getChildren().addAll(begin, scroll, people());
        widthProperty().addListener((_, _, _) -> show());
    }

    private Region people() {
        actorName.setPromptText(texts.get("actor.new"));
        actorName.setAccessibleText(texts.get("actor.new"));
        actorName.setId("new-actor");
        actorName.setOnAction(_ -> addActor());
        HBox.setHgrow(actorName, Priority.ALWAYS);
        role.getItems().setAll(ActorRole.values());
        role.setValue(ActorRole.CUSTOMER);
        role.setAccessibleText(texts.get("actor.role"));
        role.setConverter(Words.of(ActorRole::word));
        role.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(role, Priority.ALWAYS);
        var add = Buttons.icon(Feather.PLUS, texts.get("actor.add"), this::addActor);
        var box = new VBox(8, new SectionTitle(texts.get("actors")), actors, actorName, new HBox(4, role, add));
        box.getStyleClass().add("list-people");
        return box;
    }

    /// Words for the entries of a box.
    static final class Words<T> extends StringConverter<T> {

        private final Function<T, String> word;

        private Words(Function<T, String> word) {
            this.word = word;
        }

        static <T> Words<T> of(Function<T, String> word) {
            return new Words<>(word);
        }

        @Override
        public String toString(T each) {
            return each == null ? "" : word.apply(each);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("chosen, never typed");
        }
    }

    private void begin() {
        var text = name.getText().strip();
        if (!text.isEmpty()) {
            name.clear();
            model.ready().ifPresent(r -> actions.begin(UseCaseDraft.named(r.now(), text)));
        } else {
            name.requestFocus();
        }
    }

    private void addActor() {
        var text = actorName.getText().strip();
        if (text.isEmpty()) {
            actorName.requestFocus();
            return;
        }
        var taken = model.attackers().stream().map(Actor::id).collect(Collectors.toSet());
        actorName.clear();
        actions.keep(
                texts.get("actor.added", text), List.of(new Actor(Slugs.of(text, taken), text, role.getValue(), "")));
    }

    void show() {
        rows.getChildren().setAll(model.useCases().stream().map(this::row).toList());
        actors.getChildren().setAll(model.actors().stream().map(this::actor).toList());
        model.ready()
                .ifPresent(r -> fromTag.getItems()
                        .setAll(r.now().apis().stream()
                                .map(api -> {
                                    var menu = new Menu(api.api().name());
                                    UseCaseDraft.tags(r.now(), api.api().id()).forEach(tag -> {
                                        var item = new MenuItem(tag);
                                        item.setOnAction(_ -> actions.begin(UseCaseDraft.ofTag(
                                                r.now(), api.api().id(), tag)));
                                        menu.getItems().add(item);
                                    });
                                    return menu;
                                })
                                .filter(menu -> !menu.getItems().isEmpty())
                                .toList()));
        fromTag.setDisable(fromTag.getItems().isEmpty());
    }

    private ButtonBase row(UseCase useCase) {
        var progress = model.progress(useCase);
        var done = progress.map(p -> p.considered().size()).orElse(0);
        var cells = progress.map(p -> p.cells().size()).orElse(0);
        var said = texts.get("considered", done, cells);
        var title = new Text(useCase.name());
        title.getStyleClass().add("row-text");
        title.setWrappingWidth(Math.max(120, getWidth() - 32));
        var bar = ShareBar.plain(progress.map(p -> p.share()).orElse(0.0), said);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var count = new Label(texts.get("considered.short", done, cells));
        count.getStyleClass().addAll("small", "muted");
        count.setMinWidth(USE_PREF_SIZE);
        var foot = new HBox(8, bar, count);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var face = new VBox(6, title, foot);
        var row = new ToggleButton();
        row.setGraphic(face);
        face.prefWidthProperty().bind(rows.widthProperty().subtract(24));
        row.setAccessibleText(useCase.name());
        row.getStyleClass().setAll("use-case-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setSelected(model.chosen().filter(useCase::equals).isPresent());
        row.setOnAction(_ -> {
            model.choose(useCase.id());
            actions.changed();
        });
        return row;
    }

    /// Which attacker the actor is, or becomes where it does harm.
    private ContextMenu attackers(Actor actor) {
        var menu = new ContextMenu();
        var none = new MenuItem(texts.get("actor.attacker.none"));
        none.setOnAction(_ -> name(actor, ""));
        menu.getItems().add(none);
        for (var attacker : model.offeredAttackers()) {
            var item = new MenuItem(attacker.name());
            item.setOnAction(_ -> name(actor, attacker.id()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void name(Actor actor, String attacker) {
        actions.keep(texts.get("actor.named", actor.name()), List.of(actor.as(attacker)));
    }

    private HBox actor(Actor actor) {
        var icon = Icons.inRow(
                switch (actor.role()) {
                    case CUSTOMER -> Feather.USER;
                    case STAFF -> Feather.USER_CHECK;
                    case PARTNER -> Feather.SHARE_2;
                    case SYSTEM -> Feather.CPU;
                    case ATTACKER -> Feather.USER_X;
                });
        var word = new Label(actor.name());
        var kind = Buttons.link("", () -> {});
        kind.setText(model.attackerOf(actor)
                .map(a -> texts.get("actor.as", actor.role().word(), a.name()))
                .orElse(actor.role().word()));
        kind.setAccessibleText(texts.get("actor.attacker", actor.name(), kind.getText()));
        kind.getStyleClass().addAll("plain", "small", "muted");
        kind.setOnAction(_ -> attackers(actor).show(kind, Side.BOTTOM, 0, 4));
        var row = new HBox(8, icon, new VBox(word, kind));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }
}

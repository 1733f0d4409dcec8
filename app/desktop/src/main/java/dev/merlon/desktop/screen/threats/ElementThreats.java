package dev.merlon.desktop.screen.threats;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.StandingThreat;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Threats that people wrote down at elements of data-flow diagrams, above those of rules; not there where
/// there are none.
final class ElementThreats extends VBox {

    /// More are on the diagrams.
    private static final int MOST = 4;

    private final Texts texts;
    private final ThreatsActions actions;

    ElementThreats(Texts texts, ThreatsActions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("element-threats");
        show(List.of());
    }

    /// @param threats  what fires first
    void show(List<StandingThreat> threats) {
        getChildren().clear();
        setVisible(!threats.isEmpty());
        setManaged(!threats.isEmpty());
        if (!threats.isEmpty()) {
            getChildren().add(new SectionTitle(texts.get("elements.title", threats.size())));
            threats.stream().limit(MOST).map(this::line).forEach(getChildren()::add);
            if (threats.size() > MOST) {
                getChildren().add(Buttons.link(texts.get("places.more", threats.size() - MOST), actions::dataFlows));
            }
        }
    }

    private HBox line(StandingThreat each) {
        var threat = each.threat();
        var tone = each.live() ? Tone.of(each.severity()) : Tone.HELD;
        var id = new Label(threat.id());
        id.getStyleClass().addAll("code", "dense");
        id.setMinWidth(Region.USE_PREF_SIZE);
        var link = Buttons.link(threat.title(), () -> actions.openElement(threat.element()));
        link.setMinWidth(0);
        var about = new Label(texts.get(
                "elements.about", threat.elementName(), each.standing().word()));
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        var line = new HBox(8, new ShapeIcon(tone), id, link, about);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}

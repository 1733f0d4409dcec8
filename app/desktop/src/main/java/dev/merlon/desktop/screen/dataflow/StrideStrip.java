package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.engine.control.StandingThreat;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The six letters of STRIDE, each with what is worst of its threats: fires, open, held or not applicable.
final class StrideStrip extends HBox {

    static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("S", "Spoofing");
        names.put("T", "Tampering");
        names.put("R", "Repudiation");
        names.put("I", "Information disclosure");
        names.put("D", "Denial of service");
        names.put("E", "Elevation of privilege");
        return names;
    }

    StrideStrip(Map<String, Tone> tones) {
        getStyleClass().add("stride-strip");
        NAMES.forEach((letter, name) -> {
            var tone = tones.getOrDefault(letter, Tone.NONE);
            var word = new Label(letter);
            word.getStyleClass().add("strong");
            var cell = new VBox(4, new ShapeIcon(tone), word);
            cell.setAlignment(Pos.CENTER);
            cell.getStyleClass().addAll("stride-cell");
            tone.wear(cell);
            cell.setAccessibleRole(AccessibleRole.TEXT);
            cell.setAccessibleText(name + ": " + tone.word());
            javafx.scene.control.Tooltip.install(cell, new javafx.scene.control.Tooltip(name + ": " + tone.word()));
            HBox.setHgrow(cell, Priority.ALWAYS);
            cell.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(cell);
        });
    }

    /// What is worst of each letter.
    static Map<String, Tone> tones(List<Outcome> outcomes, List<StandingThreat> own) {
        var tones = new LinkedHashMap<String, Tone>();
        for (var outcome : outcomes) {
            for (var letter : outcome.rule().categories().stride()) {
                tones.merge(letter, tone(outcome), StrideStrip::worse);
            }
        }
        for (var threat : own) {
            for (var letter : threat.threat().stride()) {
                tones.merge(letter, tone(threat), StrideStrip::worse);
            }
        }
        return tones;
    }

    static Tone tone(StandingThreat threat) {
        return threat.live() ? Tone.of(threat.severity()) : Tone.HELD;
    }

    /// What was decided counts as held.
    private static Tone tone(Outcome outcome) {
        if (outcome.state() == OutcomeState.FIRES && !outcome.live()) {
            return Tone.HELD;
        }
        return Tone.of(outcome.state(), outcome.severity());
    }

    private static Tone worse(Tone a, Tone b) {
        return rank(a) <= rank(b) ? a : b;
    }

    private static int rank(Tone tone) {
        return switch (tone) {
            case CRITICAL -> 0;
            case HIGH -> 1;
            case MEDIUM -> 2;
            case LOW -> 3;
            case OPEN -> 4;
            case HELD -> 5;
            case NONE -> 6;
        };
    }
}

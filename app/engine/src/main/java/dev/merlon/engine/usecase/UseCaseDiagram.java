package dev.merlon.engine.usecase;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.model.drawing.Ink;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.model.usecase.Actor;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.model.usecase.UseCase;
import dev.merlon.engine.usecase.trial.TestIdea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws actors, use cases, misuse cases and controls: who uses what, which misuse *threatens* which use case,
/// which control *mitigates* which misuse, after Sindre and Opdahl, *Eliciting security requirements with
/// misuse cases* (2005).
///
/// Four columns: actors, use cases, misuse cases with their attackers between, controls. Misuse cases stand in
/// the order of their use cases, so that lines cross little. Used once.
public final class UseCaseDiagram {

    private static final double LEFT = 24;
    private static final double TOP = 56;
    private static final double ROW = 62;
    private static final double OVAL_WIDTH = 210;
    private static final double OVAL_HEIGHT = 48;
    private static final double FIGURE = 30;
    private static final double USE_X = 180;
    private static final double MISUSE_X = 500;
    private static final double ATTACKER_X = 790;
    private static final double CONTROL_X = 940;
    private static final double CONTROL_WIDTH = 190;

    private final Snapshot now;
    private final List<Mark> lines = new ArrayList<>();
    private final List<Mark> shapes = new ArrayList<>();
    private final Map<String, Double> actors = new LinkedHashMap<>();
    private final Map<String, Double> attackers = new LinkedHashMap<>();
    private final Map<String, Double> controls = new LinkedHashMap<>();
    private double bottom = TOP;

    private UseCaseDiagram(Snapshot now) {
        this.now = now;
    }

    /// @param useCases  those to draw, in order
    public static Drawing of(Snapshot now, List<UseCase> useCases) {
        return new UseCaseDiagram(now).draw(useCases);
    }

    private Drawing draw(List<UseCase> useCases) {
        placeOthers(useCases);
        var y = TOP;
        for (var useCase : useCases) {
            y = useCase(useCase, y);
        }
        bottom = Math.max(bottom, y);
        heads();
        var height = bottom + 20;
        shapes.addFirst(new Mark.Box("", Ink.BOUNDARY, USE_X - 24, TOP - 24, OVAL_WIDTH + 48, height - TOP, 8, true));
        var marks = new ArrayList<>(lines);
        marks.addAll(shapes);
        return new Drawing("Use cases of " + now.state().name(), CONTROL_X + CONTROL_WIDTH + 24, height + 12, marks);
    }

    private void heads() {
        head("Actors", LEFT);
        head("Use cases", USE_X - 24);
        head("Misuse cases", MISUSE_X);
        head("Attackers", ATTACKER_X - 16);
        head("Controls", CONTROL_X);
    }

    private void head(String text, double x) {
        shapes.add(new Mark.Words("", Ink.QUIET, text, x, 22, 11, true, false));
    }

    private void placeOthers(List<UseCase> useCases) {
        for (var useCase : useCases) {
            useCase.actors().forEach(a -> place(actors, a, LEFT + 6, known(a) ? Ink.ACTOR : Ink.QUIET, 88));
            for (var considered : misuses(useCase)) {
                var misuse = considered.misuse().orElseThrow();
                if (!misuse.abuser().isEmpty()) {
                    place(attackers, misuse.abuser(), ATTACKER_X, Ink.ATTACKER, 88);
                }
                misuse.mitigations().forEach(this::control);
            }
        }
    }

    private boolean known(String actor) {
        return now.state().actors().stream().map(Actor::id).anyMatch(actor::equals);
    }

    private void place(Map<String, Double> column, String id, double x, Ink ink, double row) {
        if (column.containsKey(id)) {
            return;
        }
        var y = TOP + column.size() * row;
        column.put(id, y + FIGURE / 2 + 4);
        var name = TestIdea.actorName(now, id);
        shapes.add(new Mark.Figure("actor:" + id, ink, x, y, FIGURE, FIGURE + 8));
        var line = y + FIGURE + 22;
        for (var text : Drawing.wrapped(name.isEmpty() ? id : name, 11, 110, 2)) {
            shapes.add(new Mark.Words("actor:" + id, ink, text, x + FIGURE / 2, line, 11, false, true));
            line += 14;
        }
        bottom = Math.max(bottom, line);
    }

    private void control(String id) {
        if (controls.containsKey(id)) {
            return;
        }
        var y = TOP + controls.size() * 52;
        controls.put(id, y + 19);
        var title = now.library().control(id).map(c -> c.title()).orElse(id);
        shapes.add(new Mark.Box("control:" + id, Ink.CONTROL, CONTROL_X, y, CONTROL_WIDTH, 38, 6, false));
        text("control:" + id, Ink.CONTROL, title, CONTROL_X + CONTROL_WIDTH / 2, y + 19, CONTROL_WIDTH - 16, false);
        bottom = Math.max(bottom, y + 52);
    }

    private List<Consideration> misuses(UseCase useCase) {
        return now.state().misuses().stream()
                .filter(c -> c.cell().useCase().equals(useCase.id()))
                .toList();
    }

    private double useCase(UseCase useCase, double top) {
        var misuses = misuses(useCase);
        var height = Math.max(1, misuses.size()) * ROW;
        var middle = top + height / 2 - (ROW - OVAL_HEIGHT) / 2;
        var id = "use:" + useCase.id();
        shapes.add(new Mark.Oval(id, Ink.USE, USE_X, middle - OVAL_HEIGHT / 2, OVAL_WIDTH, OVAL_HEIGHT));
        text(id, Ink.USE, useCase.name(), USE_X + OVAL_WIDTH / 2, middle, OVAL_WIDTH - 40, true);
        for (var actor : useCase.actors()) {
            line(Ink.PLAIN, LEFT + 6 + FIGURE + 4, actors.getOrDefault(actor, middle), USE_X, middle, false);
        }
        var y = top;
        for (var considered : misuses) {
            misuse(considered, considered.misuse().orElseThrow(), y + OVAL_HEIGHT / 2, middle);
            y += ROW;
        }
        return top + height + 12;
    }

    private void misuse(Consideration considered, MisuseCase misuse, double middle, double useMiddle) {
        var id = "misuse:" + considered.id();
        shapes.add(new Mark.Oval(id, Ink.MISUSE, MISUSE_X, middle - OVAL_HEIGHT / 2, OVAL_WIDTH, OVAL_HEIGHT));
        text(id, Ink.MISUSE, misuse.name(), MISUSE_X + OVAL_WIDTH / 2, middle, OVAL_WIDTH - 40, false);
        line(Ink.MISUSE, MISUSE_X, middle, USE_X + OVAL_WIDTH, useMiddle, true);
        label("threatens", Ink.MISUSE, (MISUSE_X + USE_X + OVAL_WIDTH) / 2, (middle + useMiddle) / 2 - 9);
        var attacker = attackers.get(misuse.abuser());
        if (attacker != null) {
            line(Ink.ATTACKER, ATTACKER_X - 4, attacker, MISUSE_X + OVAL_WIDTH, middle, false);
        }
        for (var control : misuse.mitigations()) {
            var at = controls.get(control);
            if (at != null) {
                line(Ink.CONTROL, CONTROL_X, at, MISUSE_X + OVAL_WIDTH - 2, middle + 6, true);
            }
        }
        misuse.mitigations().stream()
                .findFirst()
                .map(controls::get)
                .ifPresent(at -> label(
                        "mitigates",
                        Ink.CONTROL,
                        CONTROL_X - 44,
                        at + (middle + 6 - at) * 44 / (CONTROL_X - MISUSE_X - OVAL_WIDTH) - 4));
    }

    private void line(Ink ink, double fromX, double fromY, double toX, double toY, boolean arrow) {
        lines.add(
                new Mark.Line("", ink, List.of(new Mark.Point(fromX, fromY), new Mark.Point(toX, toY)), arrow, arrow));
    }

    private void label(String text, Ink ink, double x, double y) {
        shapes.add(new Mark.Words("", ink, text, x, y, 10, false, true));
    }

    private void text(String id, Ink ink, String text, double x, double middle, double width, boolean bold) {
        var rows = Drawing.wrapped(text, 12, width, 2);
        var y = middle + 4 - (rows.size() - 1) * 7.5;
        for (var row : rows) {
            shapes.add(new Mark.Words(id, ink, row, x, y, 12, bold, true));
            y += 15;
        }
    }
}

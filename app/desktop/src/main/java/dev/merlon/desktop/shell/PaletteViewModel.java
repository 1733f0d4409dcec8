package dev.merlon.desktop.shell;

import dev.merlon.desktop.command.Command;
import dev.merlon.desktop.navigation.Navigator;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the palette finds: commands, APIs, endpoints, controls and rules. Knows no control.
final class PaletteViewModel {

    private static final int MOST = 60;

    private final List<PaletteEntry> commands;
    private final List<PaletteEntry> places = new ArrayList<>();
    private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();

    PaletteViewModel(List<Command> commands, @Nullable Snapshot snapshot, Navigator navigator) {
        this.commands = commands.stream()
                .filter(c -> c.enabled().get() && !c.id().equals("view.palette"))
                .map(c -> new PaletteEntry(c.title().get(), "", c.keys(), c.icon(), null, c::run))
                .toList();
        if (snapshot != null) {
            index(snapshot, navigator);
        }
        search("");
    }

    ObservableList<PaletteEntry> found() {
        return found;
    }

    /// Without a query: all commands. Otherwise what meets every word, best first.
    void search(String query) {
        var words = query.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        if (query.isBlank()) {
            found.setAll(commands);
            return;
        }
        record Hit(PaletteEntry entry, int fit) {}
        var hits = new ArrayList<Hit>();
        for (var list : List.of(commands, places)) {
            for (var entry : list) {
                var fit = entry.fit(words);
                if (fit >= 0) {
                    hits.add(new Hit(entry, fit));
                }
            }
        }
        hits.sort(Comparator.comparingInt(Hit::fit).reversed());
        found.setAll(hits.stream().limit(MOST).map(Hit::entry).toList());
    }

    private void index(Snapshot snapshot, Navigator navigator) {
        for (var inventory : snapshot.apis()) {
            var api = inventory.api();
            places.add(new PaletteEntry(
                    api.name(), "", "API", Feather.LAYERS, null, () -> navigator.go(new Route.Inventory(api.id()))));
            for (var endpoint : inventory.endpoints()) {
                places.add(new PaletteEntry(
                        endpoint.path(),
                        api.name(),
                        "endpoint",
                        Feather.CORNER_DOWN_RIGHT,
                        endpoint.method(),
                        () -> navigator.go(new Route.OfEndpoint(endpoint.id()))));
            }
        }
        for (var control : snapshot.library().controls()) {
            places.add(new PaletteEntry(
                    control.title(),
                    control.id(),
                    "control",
                    Feather.SHIELD,
                    null,
                    () -> navigator.go(new Route.Controls(control.id()))));
        }
        for (var rule : snapshot.judgement().rules()) {
            places.add(new PaletteEntry(
                    rule.id(),
                    rule.mitigation(),
                    "rule",
                    Feather.TARGET,
                    null,
                    () -> navigator.go(new Route.Threats(rule.id()))));
        }
    }
}

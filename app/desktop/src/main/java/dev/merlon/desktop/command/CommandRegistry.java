package dev.merlon.desktop.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;

/// All commands, in the order in which they were registered. Used on the FX thread.
public final class CommandRegistry {

    private final Map<String, Command> commands = new LinkedHashMap<>();

    /// @throws IllegalArgumentException where id or shortcut is taken
    public void register(Command command) {
        var shortcut = command.shortcut();
        for (var other : commands.values()) {
            if (other.id().equals(command.id()) || (shortcut != null && shortcut.equals(other.shortcut()))) {
                throw new IllegalArgumentException(command.id() + " clashes with " + other.id());
            }
        }
        commands.put(command.id(), command);
    }

    /// Takes a screen's own commands out when it goes.
    public void unregister(String id) {
        commands.remove(id);
    }

    public List<Command> all() {
        return List.copyOf(commands.values());
    }

    public Optional<Command> find(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    /// @throws IllegalArgumentException where there is no such command: a bug
    public Command get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such command: " + id));
    }

    /// Makes the shortcuts work in the scene, those of commands that come later too.
    public void attach(Scene scene) {
        scene.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            for (var command : all()) {
                var shortcut = command.shortcut();
                if (shortcut != null && command.enabled().get() && shortcut.match(e)) {
                    e.consume();
                    command.run();
                    return;
                }
            }
        });
    }
}

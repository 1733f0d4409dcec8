package dev.merlon.desktop.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// All commands, in the order in which they were registered.
public final class CommandRegistry {

    private final List<Command> commands = new ArrayList<>();

    /// @throws IllegalArgumentException where the id or the shortcut is taken
    public void add(Command command) {
        for (var known : commands) {
            if (known.id().equals(command.id())) {
                throw new IllegalArgumentException("command twice: " + command.id());
            }
            if (known.keys() != null && known.keys().equals(command.keys())) {
                throw new IllegalArgumentException(known.id() + " and " + command.id() + " share " + known.keys());
            }
        }
        commands.add(command);
    }

    public List<Command> all() {
        return List.copyOf(commands);
    }

    public Optional<Command> find(String id) {
        return commands.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /// Runs the command whose shortcut was pressed.
    ///
    /// @return whether there was one that could be run
    public boolean press(KeyEvent event) {
        for (var command : commands) {
            if (command.keys() != null && command.keys().match(event) && command.enabled().get()) {
                command.run();
                return true;
            }
        }
        return false;
    }
}

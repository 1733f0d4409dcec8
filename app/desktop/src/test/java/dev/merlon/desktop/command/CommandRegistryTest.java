package dev.merlon.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.desktop.command.Command.Group;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

final class CommandRegistryTest {

    private final CommandRegistry registry = new CommandRegistry();
    private final List<String> done = new ArrayList<>();

    @Test
    void refusesAShortcutThatIsTaken() {
        registry.register(command("one", "Shortcut+K"));
        assertThatThrownBy(() -> registry.register(command("two", "Shortcut+K")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two clashes with one");
        assertThat(registry.find("two")).isEmpty();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        registry.register(command("one", ""));
        assertThatThrownBy(() -> registry.register(command("one", ""))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNothingWhileACommandIsDisabled() {
        var enabled = new SimpleBooleanProperty(false);
        registry.register(command("one", "").enabledWhen(enabled));
        registry.get("one").run();
        assertThat(done).isEmpty();
        enabled.set(true);
        registry.get("one").run();
        assertThat(done).containsExactly("one");
    }

    @Test
    void writesKeysAsPeopleReadThem() {
        assertThat(command("one", "Ctrl+Shift+Z").keys()).isEqualTo("Ctrl Shift Z");
        assertThat(command("one", "Ctrl+PLUS").keys()).isEqualTo("Ctrl +");
        assertThat(command("one", "").keys()).isEmpty();
    }

    private Command command(String id, String keys) {
        return Command.of(id, Group.EDIT, id, Feather.CHECK, keys, () -> done.add(id));
    }
}

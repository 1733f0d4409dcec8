package dev.merlon.desktop.screen.work;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import java.util.Optional;
import javafx.scene.Node;

/// The form of one kind of thing.
///
/// @param <T> the kind
interface Editor<T extends Entity> {

    Node node();

    /// Fills the form in.
    void show(T entity, Snapshot now);

    /// A blank one to fill in.
    T blank(Snapshot now);

    /// What the form says; nothing where something is missing, which the form then shows under its field.
    Optional<T> read();
}

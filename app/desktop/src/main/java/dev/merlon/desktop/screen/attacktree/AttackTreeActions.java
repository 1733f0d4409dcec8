package dev.merlon.desktop.screen.attacktree;

import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Goal;

/// What the views of this screen ask for.
interface AttackTreeActions {

    void grow(Goal goal);

    /// Keeps the tree as it was edited.
    void keep(AttackTree tree);

    void remove(AttackTree tree);

    void export();

    void openControl(String id);

    void openUseCases();

    /// The model has changed what it shows.
    void changed();
}

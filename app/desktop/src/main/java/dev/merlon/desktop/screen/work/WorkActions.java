package dev.merlon.desktop.screen.work;

import dev.merlon.engine.model.change.Entity;

/// What the view asks for.
interface WorkActions {

    void save(Entity entity);

    void remove(WorkTab tab, String id);

    void openLayers();
}

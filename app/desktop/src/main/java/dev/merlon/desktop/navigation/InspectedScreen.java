package dev.merlon.desktop.navigation;

import dev.merlon.desktop.control.InspectorPane;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// A screen with an inspector at its right, which follows something for as long as the workspace is open and
/// whose steps may change meanwhile.
public abstract class InspectedScreen implements Screen {

    protected final InspectorPane inspector = new InspectorPane("");
    private final ReadOnlyObjectWrapper<List<Crumb>> crumbs = new ReadOnlyObjectWrapper<>(List.of());
    private Subscription following = Subscription.EMPTY;

    /// Names the steps in the title bar.
    protected final void steps(List<Crumb> steps) {
        crumbs.set(List.copyOf(steps));
    }

    /// Keeps the subscription until the workspace is closed.
    protected final void whileOpen(Subscription subscription) {
        following = following.and(subscription);
    }

    @Override
    public final Optional<InspectorPane> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public final ObservableValue<List<Crumb>> crumbs() {
        return crumbs.getReadOnlyProperty();
    }

    @Override
    public void dispose() {
        following.unsubscribe();
    }
}

package dev.merlon.engine.framework;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.control.Control;
import java.util.Set;
import java.util.stream.Collectors;

/// Which APIs a control is meant for. An organisation's own class that no control names gets them all.
///
/// @param named  the classes that controls name
record Audience(Set<ApiClass> named) {

    static Audience of(Library library) {
        return new Audience(
                library.controls().stream().flatMap(c -> c.applyTo().stream()).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isFor(Control control, ApiClass apiClass) {
        return control.applyTo().isEmpty() || control.applyTo().contains(apiClass) || !named.contains(apiClass);
    }
}

package dev.merlon.engine.control;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.policy.ClassBook;
import java.util.Set;
import java.util.stream.Collectors;

/// Which APIs a control is meant for. What is meant for the class that an organisation's own one behaves as, is
/// meant for that too; a class of which no control knows gets them all.
public final class Audience {

    private final Set<ApiClass> named;
    private final ClassBook classes;

    private Audience(Set<ApiClass> named, ClassBook classes) {
        this.named = named;
        this.classes = classes;
    }

    public static Audience of(Library library) {
        return new Audience(
                library.controls().stream().flatMap(c -> c.applyTo().stream()).collect(Collectors.toUnmodifiableSet()),
                library.classes());
    }

    public boolean includes(Control control, ApiClass own) {
        var base = classes.behavesAs(own);
        return control.applyTo().isEmpty()
                || control.applyTo().contains(own)
                || control.applyTo().contains(base)
                || (!named.contains(own) && !named.contains(base));
    }
}

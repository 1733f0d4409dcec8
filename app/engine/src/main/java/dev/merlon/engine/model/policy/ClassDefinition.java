package dev.merlon.engine.model.policy;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.rule.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An API class with its policy set. A workspace keeps those that were edited in it; they stand in the place of the
/// library's.
///
/// @param apiClass     its id
/// @param title        what people call it
/// @param description  for which APIs it is meant
/// @param base         the built-in class that it behaves as: facts and controls take an API of this class for
///                     one of that, and lines of that class count where this one has none. Null for the three
///                     built-in ones, which behave as themselves
/// @param exposure     from where its APIs are reached where nobody says so of one; null where that is left open
/// @param lines        its policy set, no two of which are about the same rules at the same data
public record ClassDefinition(
        ApiClass apiClass,
        String title,
        String description,
        @Nullable ApiClass base,
        @Nullable Exposure exposure,
        List<PolicyLine> lines,
        Origin origin)
        implements Entity {

    /// Where an edit in a workspace comes from.
    public static final Origin OF_WORKSPACE = new Origin(Origin.Layer.WORKSPACE, "");

    public ClassDefinition {
        lines = List.copyOf(lines);
    }

    /// A class of the organisation's that behaves as the base in all.
    public static ClassDefinition of(ApiClass apiClass, String title, String description, ApiClass base) {
        return new ClassDefinition(apiClass, title, description, base, null, List.of(), OF_WORKSPACE);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.API_CLASS;
    }

    @Override
    public String id() {
        return apiClass.id();
    }

    public ApiClass behavesAs() {
        return base == null ? apiClass : base;
    }

    public Optional<Exposure> defaultExposure() {
        return Optional.ofNullable(exposure);
    }

    /// The same as edited in a workspace, with the line in the place of what it had about the same rules at the
    /// same data.
    public ClassDefinition with(PolicyLine line) {
        var next = new ArrayList<>(lines);
        for (var i = 0; i < next.size(); i++) {
            if (next.get(i).samePlaceAs(line)) {
                next.set(i, line);
                return edited(next);
            }
        }
        next.add(line);
        return edited(next);
    }

    /// The same as edited in a workspace, without what it had about the same rules at the same data.
    public ClassDefinition without(PolicyLine line) {
        return edited(lines.stream().filter(l -> !l.samePlaceAs(line)).toList());
    }

    /// The same as edited in a workspace, under another id and title.
    public ClassDefinition named(ApiClass newClass, String newTitle, String newDescription) {
        return new ClassDefinition(newClass, newTitle, newDescription, base, exposure, lines, OF_WORKSPACE);
    }

    private ClassDefinition edited(List<PolicyLine> newLines) {
        return new ClassDefinition(apiClass, title, description, base, exposure, newLines, OF_WORKSPACE);
    }

    /// Whether the other one says the same, wherever each comes from.
    public boolean saysTheSameAs(ClassDefinition other) {
        return new ClassDefinition(apiClass, title, description, base, exposure, lines, other.origin).equals(other);
    }
}

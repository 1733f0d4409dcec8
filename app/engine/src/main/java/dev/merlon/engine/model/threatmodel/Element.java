package dev.merlon.engine.model.threatmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that data flows from or to.
///
/// @param id          unique among all parts of the model
/// @param type        what its format calls its kind, `postgresql`; may be empty
/// @param parent      the zone or element around it; empty where there is none
/// @param outOfScope  why it is not looked at, empty where nobody said why; null where it is looked at
/// @param processed   ids of the assets that it works on
/// @param stored      ids of the assets that it keeps
/// @param diagram     the one that shows it; may be empty
/// @param box         where it stands there
public record Element(
        String id,
        String name,
        String description,
        ElementKind kind,
        String type,
        String parent,
        @Nullable String outOfScope,
        List<String> processed,
        List<String> stored,
        String diagram,
        @Nullable Box box,
        List<String> tags,
        Extras extras) {

    public Element {
        processed = List.copyOf(processed);
        stored = List.copyOf(stored);
        tags = List.copyOf(tags);
    }

    /// One that nothing more is known of.
    public static Element of(String id, String name, ElementKind kind, String parent) {
        return new Element(
                id, name, "", kind, "", parent, null, List.of(), List.of(), "", null, List.of(), Extras.NONE);
    }

    public Element within(String other) {
        return new Element(
                id, name, description, kind, type, other, outOfScope, processed, stored, diagram, box, tags, extras);
    }

    public Element placed(String inDiagram, @Nullable Box at) {
        return new Element(
                id, name, description, kind, type, parent, outOfScope, processed, stored, inDiagram, at, tags, extras);
    }
}

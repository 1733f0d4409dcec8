package dev.merlon.engine.model.threatmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Data on its way from one element to another.
///
/// @param id             unique among all parts of the model
/// @param source         an element's id; empty where the line begins nowhere
/// @param target         an element's id; empty where the line ends nowhere
/// @param protocol       in the words of its format; may be empty
/// @param encrypted      null where nobody said
/// @param publicNetwork  whether it crosses one; null where nobody said
/// @param assets         ids of what is sent
/// @param outOfScope     why it is not looked at, empty where nobody said why; null where it is looked at
/// @param diagram        the one that shows it; may be empty
public record Flow(
        String id,
        String name,
        String description,
        String source,
        String target,
        boolean bidirectional,
        String protocol,
        @Nullable Boolean encrypted,
        @Nullable Boolean publicNetwork,
        List<String> assets,
        @Nullable String outOfScope,
        String diagram,
        List<String> tags,
        Extras extras) {

    public Flow {
        assets = List.copyOf(assets);
        tags = List.copyOf(tags);
    }

    /// One that nothing more is known of.
    public static Flow of(String id, String name, String source, String target) {
        return new Flow(
                id, name, "", source, target, false, "", null, null, List.of(), null, "", List.of(), Extras.NONE);
    }

    public Flow placed(String inDiagram) {
        return new Flow(
                id,
                name,
                description,
                source,
                target,
                bidirectional,
                protocol,
                encrypted,
                publicNetwork,
                assets,
                outOfScope,
                inDiagram,
                tags,
                extras);
    }
}

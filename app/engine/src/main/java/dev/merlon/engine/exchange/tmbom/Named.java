package dev.merlon.engine.exchange.tmbom;

import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Node;
import java.util.ArrayList;
import java.util.List;

/// A part of the file that others refer to.
///
/// @param own  its symbolic name in the file
/// @param id   in the model
record Named(Taken part, String own, String id) {

    /// The parts in a list of the file.
    ///
    /// @param kind  of the ids, as [ModelDraft#id] has it
    static List<Named> all(Taken root, String list, String kind, ModelDraft draft) throws WorkbenchException {
        var all = new ArrayList<Named>();
        for (var part : root.objects(list)) {
            var own = part.text("symbolic_name");
            all.add(new Named(part, own, draft.id(kind, own, part.place())));
        }
        return all;
    }

    String title() {
        return part.text("title").replaceAll("\\s+", " ").strip();
    }

    String description() {
        return part.text("description");
    }

    /// The symbolic names that a member lists, without taking it.
    static List<String> names(Taken part, String member) {
        return part.look(member).map(Node::items).orElse(List.of()).stream()
                .flatMap(i -> i.text().stream())
                .distinct()
                .toList();
    }
}

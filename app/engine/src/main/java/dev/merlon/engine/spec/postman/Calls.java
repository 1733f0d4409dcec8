package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Walks the folders of a collection down to its requests.
final class Calls {

    /// Empty stands for GET.
    private static final Pattern METHOD = Pattern.compile("\\s*|\\s*[A-Za-z][A-Za-z-]{0,30}\\s*");

    private final Remarks remarks;
    private final List<Call> all = new ArrayList<>();
    private int scripts;
    private @Nullable Node firstScript;

    /// @param item        what holds the request and its saved responses
    /// @param request     the request: an object, or a text that is its address
    /// @param folders     names of the folders around it, the outermost first
    /// @param auth        what applies: its own, else that of the innermost folder that has one, else the
    ///                    collection's; null where nobody says anything
    /// @param shared      the authorisation is the collection's own
    /// @param deprecated  its name or a folder's says so
    record Call(
            ObjectNode item,
            Node request,
            String name,
            List<String> folders,
            @Nullable ObjectNode auth,
            boolean shared,
            boolean deprecated) {

        Call {
            folders = List.copyOf(folders);
        }

        Optional<ObjectNode> givenAuth() {
            return Optional.ofNullable(auth);
        }

        List<Node> responses() {
            return item.get("response").map(Node::items).orElse(List.of());
        }
    }

    /// What the items of one folder have in common.
    private record Folder(List<String> names, @Nullable ObjectNode auth, boolean shared) {

        Folder within(String name, @Nullable ObjectNode own) {
            var longer = new ArrayList<>(names);
            longer.add(name);
            return own == null ? new Folder(longer, auth, shared) : new Folder(longer, own, false);
        }
    }

    private Calls(Remarks remarks) {
        this.remarks = remarks;
    }

    static List<Call> of(ObjectNode collection, Remarks remarks) {
        var calls = new Calls(remarks);
        calls.look(collection);
        calls.items(collection, new Folder(List.of(), calls.auth(collection).orElse(null), true));
        calls.noteScripts();
        return calls.all;
    }

    /// Depth is that of the file, which is limited.
    private void items(ObjectNode holder, Folder folder) {
        remarks.array(holder, "item")
                .ifPresent(array -> array.items()
                        .forEach(node -> remarks.asObject(node, "an item of the collection")
                                .ifPresent(i -> item(i, folder))));
    }

    private void item(ObjectNode item, Folder folder) {
        look(item);
        var name = remarks.text(item, "name").strip();
        var request = item.get("request");
        if (request.isEmpty()) {
            if (item.get("item").isEmpty()) {
                remarks.warn("SPEC-ITEM", "an item is neither a request nor a folder: it is left out", item.place());
            }
            items(item, folder.within(name, auth(item).orElse(null)));
            return;
        }
        if (!(request.get() instanceof ObjectNode) && request.get().text().isEmpty()) {
            remarks.wrong(request.get(), "a request", "an object");
            return;
        }
        if (request.get()
                .get("method")
                .filter(m -> m.text().filter(METHOD.asMatchPredicate()).isEmpty())
                .isPresent()) {
            remarks.warn("SPEC-METHOD", "the request has no method that HTTP knows: it is left out", item.place());
            return;
        }
        var own = auth(request.get()).or(() -> auth(item));
        var deprecated = says(name) || folder.names().stream().anyMatch(Calls::says);
        all.add(new Call(
                item,
                request.get(),
                name,
                folder.names(),
                own.orElse(folder.auth()),
                own.isEmpty() && folder.shared(),
                deprecated));
    }

    private static boolean says(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).contains("deprecated");
    }

    /// Its own authorisation; nothing where it leaves that to what is around it.
    private Optional<ObjectNode> auth(Node holder) {
        return holder.get("auth")
                .filter(a -> !a.isNull())
                .flatMap(a -> remarks.asObject(a, "\"auth\""))
                .filter(a -> a.text("type").filter(t -> !t.equals("inherit")).isPresent());
    }

    private void look(ObjectNode holder) {
        holder.get("event").filter(e -> !e.items().isEmpty()).ifPresent(event -> {
            scripts += event.items().size();
            firstScript = firstScript == null ? event : firstScript;
        });
    }

    private void noteScripts() {
        if (firstScript != null) {
            remarks.note(
                    "SPEC-SCRIPT",
                    scripts + (scripts == 1 ? " script is" : " scripts are")
                            + " never run: what a script adds to requests is not looked at",
                    firstScript.place());
        }
    }
}

package dev.merlon.engine.policy;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which changes of API classes there can be.
public final class ClassEdits {

    private static final int MOST_CHARACTERS = 40;
    private static final int MOST_OF_TITLE = 60;
    private static final int MOST_OF_DESCRIPTION = 400;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private ClassEdits() {}

    /// Whether APIs, files and the command line can call a class that: lower case, digits, single dashes.
    public static boolean isId(String word) {
        return word.length() <= MOST_CHARACTERS && ID.matcher(word).matches();
    }

    /// The APIs of the class, by name.
    public static List<Api> usersOf(ApiClass apiClass, WorkspaceState state) {
        return state.apis().stream().filter(a -> a.apiClass().equals(apiClass)).toList();
    }

    /// Takes what the workspace says of a class away, so that what the library says of it counts, if it knows it.
    ///
    /// @throws WorkbenchException `CLASS-LIBRARY` where the workspace says nothing of it
    public static List<Edit> removal(Snapshot now, ApiClass apiClass) throws WorkbenchException {
        var own = now.state()
                .entity(EntityKind.API_CLASS, apiClass.id())
                .orElseThrow(() -> new WorkbenchException(
                        "CLASS-LIBRARY",
                        "the class comes from the library, where its file would have to go",
                        apiClass.id(),
                        null));
        return List.of(Edit.remove(own));
    }

    /// Gives a class another id, and its APIs with it.
    ///
    /// @throws WorkbenchException where the class is not the workspace's own, or there is one of the new id already
    public static List<Edit> renaming(Snapshot now, ApiClass from, ClassDefinition to) throws WorkbenchException {
        var edits = new ArrayList<>(removal(now, from));
        if (ClassBook.isBuiltIn(from)) {
            throw new WorkbenchException("CLASS-LIBRARY", "a built-in class keeps its name", from.id(), null);
        }
        if (now.library().classes().find(to.apiClass()).isPresent()) {
            throw new WorkbenchException("CLASS-TWICE", "there is a class of that name already", to.id(), null);
        }
        edits.add(Edit.put(null, to));
        for (var api : usersOf(from, now.state())) {
            edits.add(Edit.put(api, api.withClass(to.apiClass())));
        }
        return edits;
    }

    /// Sees to it that every API has a class that there is, and that no class says what cannot be.
    ///
    /// @param library  the classes before the workspace's own edits
    /// @throws WorkbenchException naming the class, and the APIs that need it
    public static void check(ClassBook library, WorkspaceState before, List<Edit> edits) throws WorkbenchException {
        for (var edit : edits) {
            if (edit.after() instanceof ClassDefinition each) {
                check(each);
            }
        }
        if (edits.stream().noneMatch(e -> e.kind() == EntityKind.API || e.kind() == EntityKind.API_CLASS)) {
            return;
        }
        var known = library.with(before.classes());
        var after = before.with(edits);
        var book = library.with(after.classes());
        for (var api : after.apis()) {
            var apiClass = api.apiClass();
            if (book.find(apiClass).isEmpty()) {
                if (known.find(apiClass).isPresent()) {
                    throw inUse(apiClass, after);
                }
                if (before.api(api.id())
                        .filter(a -> a.apiClass().equals(apiClass))
                        .isEmpty()) {
                    throw unknown(apiClass, book);
                }
            }
        }
    }

    /// That there is no such class; says which there are.
    public static WorkbenchException unknown(ApiClass apiClass, ClassBook book) {
        return new WorkbenchException(
                "CLASS-UNKNOWN", "no such API class; there are " + book.words(), apiClass.id(), null);
    }

    private static void check(ClassDefinition each) throws WorkbenchException {
        if (!isId(each.id())) {
            throw new WorkbenchException(
                    "CLASS-NAME",
                    "a class is named in lower case, with digits and single dashes, at most " + MOST_CHARACTERS
                            + " characters",
                    each.id(),
                    null);
        }
        if (ClassBook.isBuiltIn(each.apiClass()) != each.behavesAs().equals(each.apiClass())
                || !ClassBook.isBuiltIn(each.behavesAs())) {
            throw new WorkbenchException(
                    "CLASS-BASE", "an own class behaves as public, partner or internal", each.id(), null);
        }
        if (each.title().isBlank()
                || each.title().length() > MOST_OF_TITLE
                || each.description().length() > MOST_OF_DESCRIPTION) {
            throw new WorkbenchException(
                    "CLASS-TITLE",
                    "a class has a title of at most " + MOST_OF_TITLE + " characters and a description of at most "
                            + MOST_OF_DESCRIPTION,
                    each.id(),
                    null);
        }
        for (var line : each.lines()) {
            if (each.lines().stream().filter(line::samePlaceAs).count() > 1) {
                throw new WorkbenchException(
                        "CLASS-TWICE", line.rules() + line.condition() + " is set twice", each.id(), null);
            }
        }
    }

    private static WorkbenchException inUse(ApiClass apiClass, WorkspaceState state) {
        var users = usersOf(apiClass, state).stream().map(Api::name).collect(Collectors.joining(", "));
        return new WorkbenchException("CLASS-IN-USE", "the class is still that of " + users, apiClass.id(), null);
    }
}

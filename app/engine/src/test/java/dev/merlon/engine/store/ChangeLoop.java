package dev.merlon.engine.store;

import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Runs in a process of its own that is to be killed: keeps one change after the other and says the number of each as
/// soon as it is acknowledged. Where a change is refused it says the code, and waits for the end.
final class ChangeLoop {

    private ChangeLoop() {}

    public static void main(String[] args) throws Exception {
        var store = WorkspaceFolder.open(Path.of(args[0]));
        for (var n = store.journal().size() + 1; ; n++) {
            try {
                say(Long.toString(store.append(Samples.change(n), "loop", Samples.AT, null)
                        .number()));
            } catch (WorkbenchException e) {
                say(e.problems().getFirst().code());
                TimeUnit.MINUTES.sleep(1);
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}

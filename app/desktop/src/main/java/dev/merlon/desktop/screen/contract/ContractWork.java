package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.navigation.ContractOrigin;
import dev.merlon.desktop.screen.contract.source.Finds;
import dev.merlon.desktop.screen.contract.source.SourceText;
import dev.merlon.engine.problem.Problem;
import java.util.function.Consumer;

/// What the viewer has done for it off the FX thread. Results come back on it.
public interface ContractWork {

    /// @param file    as in [dev.merlon.desktop.navigation.Route.ContractText]
    /// @param failed  with what is in the way
    void open(ContractOrigin origin, String file, Consumer<OpenedContract> then, Consumer<Problem> failed);

    /// The same file with what is concluded from it by now; opened again where its text is another.
    void refresh(OpenedContract opened, Consumer<OpenedContract> then, Consumer<Problem> failed);

    void find(SourceText source, String words, Consumer<Finds> then);

    void explain(OpenedContract opened, int line, Consumer<LineFindings> then);
}

package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.List;

/// Reads models of one format. Lenient: what it does not know it keeps, what is of the wrong kind it passes over.
public interface ModelReader {

    /// Whether the content is of this format: told by what is in it, never by the file's name.
    boolean knows(ModelContent content);

    /// @param content  one that it knows
    /// @param remarks  takes what is odd but could be read
    /// @throws WorkbenchException with the place, codes `MODEL-…`, where it is hostile
    ThreatModel read(ModelContent content, List<Problem> remarks) throws WorkbenchException;
}

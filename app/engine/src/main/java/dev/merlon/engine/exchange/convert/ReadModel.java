package dev.merlon.engine.exchange.convert;

import dev.merlon.engine.exchange.threatmodel.ModelFormat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.problem.Problem;
import java.util.List;

/// A model that was read from a file.
///
/// @param format   the one that the file is of
/// @param remarks  what is odd but could be read
public record ReadModel(ModelFormat format, ThreatModel model, List<Problem> remarks) {

    public ReadModel {
        remarks = List.copyOf(remarks);
    }
}

package dev.merlon.engine.exchange.convert;

import dev.merlon.engine.exchange.threatmodel.Loss;
import java.util.List;

/// A model as a file of one format.
///
/// @param bytes   of the file, UTF-8
/// @param losses  what the format does not hold of it; none where all is there
public record WrittenModel(byte[] bytes, List<Loss> losses) {

    public WrittenModel {
        losses = List.copyOf(losses);
    }
}

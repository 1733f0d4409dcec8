package dev.merlon.engine.exchange.convert;

import dev.merlon.engine.exchange.cyclonedx.CycloneDx;
import dev.merlon.engine.exchange.otm.OpenThreatModel;
import dev.merlon.engine.exchange.pytm.Pytm;
import dev.merlon.engine.exchange.threagile.Threagile;
import dev.merlon.engine.exchange.threatcomposer.ThreatComposer;
import dev.merlon.engine.exchange.threatdragon.ThreatDragon;
import dev.merlon.engine.exchange.threatmodel.Losses;
import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.exchange.threatmodel.ModelFormat;
import dev.merlon.engine.exchange.threatmodel.Values;
import dev.merlon.engine.exchange.tm7.ThreatModelingTool;
import dev.merlon.engine.exchange.tmbom.ThreatModelLibrary;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The formats that there are. A new one is a package beside the others, and a line here.
public final class ModelFormats {

    private static final List<ModelFormat> ALL = List.of(
            ThreatDragon.format(),
            OpenThreatModel.format(),
            ThreatComposer.format(),
            CycloneDx.format(),
            ThreatModelingTool.format(),
            Pytm.format(),
            // Before Threagile, which also has trust boundaries.
            ThreatModelLibrary.format(),
            Threagile.format());

    private ModelFormats() {}

    /// In the order in which they are asked whether they know a file.
    public static List<ModelFormat> all() {
        return ALL;
    }

    /// Those that can be written.
    public static List<ModelFormat> written() {
        return ALL.stream().filter(f -> f.writer().isPresent()).toList();
    }

    public static Optional<ModelFormat> of(String id) {
        return ALL.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /// Reads a file of whatever format; its content tells which.
    ///
    /// @throws WorkbenchException with the place, codes `MODEL-…`, where it is of none, broken or hostile
    public static ReadModel read(Path file) throws WorkbenchException {
        return read(ModelContent.read(file));
    }

    /// @throws WorkbenchException with the place, codes `MODEL-…`, where it is of none, broken or hostile
    public static ReadModel read(ModelContent content) throws WorkbenchException {
        var remarks = new ArrayList<Problem>();
        if (content instanceof ModelContent.Tree tree) {
            remarks.addAll(tree.remarks());
        }
        for (var format : ALL) {
            var reader = format.reader().filter(r -> r.knows(content));
            if (reader.isPresent()) {
                return new ReadModel(format, reader.get().read(content, remarks), remarks);
            }
        }
        throw new WorkbenchException(
                "MODEL-FORMAT",
                "it is a threat model of none of these: "
                        + ALL.stream()
                                .filter(f -> f.reader().isPresent())
                                .map(ModelFormat::title)
                                .collect(Collectors.joining(", ")),
                content.label(),
                null);
    }

    /// The model in a file that may as well be something else, such as a contract; empty where it is something
    /// else.
    ///
    /// @throws WorkbenchException where it is XML, which nothing else here is, but no model that can be read
    public static Optional<ReadModel> readIfModel(Path file) throws WorkbenchException {
        if (!Files.isRegularFile(file) || Sniff.isOther(file)) {
            return Optional.empty();
        }
        if (Sniff.isXml(file)) {
            return Optional.of(read(file));
        }
        try {
            return Optional.of(read(file));
        } catch (WorkbenchException e) {
            if (Sniff.isModel(file)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /// Writes a model, and reads it back to see what the format holds of it.
    ///
    /// @param format  one that can be written
    public static WrittenModel write(ThreatModel model, ModelFormat format) throws WorkbenchException {
        var writer = format.writer().orElseThrow(() -> new IllegalArgumentException(format.id() + " is only read"));
        var bytes = Values.json(writer.write(model));
        var back = read(ModelContent.of(format.title(), bytes)).model();
        return new WrittenModel(bytes, Losses.between(model, back, ModelFormats::title));
    }

    private static String title(String id) {
        return switch (id) {
            case "threat-dragon-1" -> "Threat Dragon 1";
            default -> of(id).map(ModelFormat::title).orElse(id);
        };
    }
}

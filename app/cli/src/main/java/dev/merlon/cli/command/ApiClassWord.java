package dev.merlon.cli.command;

import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.policy.ClassBook;
import dev.merlon.engine.policy.ClassEdits;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// Reads a class of APIs. Which there are depends on the library and the workspace: [#require] asks them.
public final class ApiClassWord implements ITypeConverter<ApiClass> {

    @Override
    public ApiClass convert(String word) {
        var id = word.toLowerCase(Locale.ROOT);
        if (!ClassEdits.isId(id)) {
            throw new TypeConversionException("no class is called " + word);
        }
        return new ApiClass(id);
    }

    /// @throws ParameterException naming the classes that there are, where it is none of them
    public static void require(ApiClass apiClass, ClassBook classes, CommandLine line) {
        if (classes.find(apiClass).isEmpty()) {
            throw new ParameterException(line, "the class is one of " + classes.words() + ", not " + apiClass);
        }
    }
}

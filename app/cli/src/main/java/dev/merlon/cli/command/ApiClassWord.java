package dev.merlon.cli.command;

import dev.merlon.engine.model.ApiClass;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `--class`.
final class ApiClassWord implements ITypeConverter<ApiClass> {

    private static final List<ApiClass> CLASSES = List.of(ApiClass.PUBLIC, ApiClass.PARTNER, ApiClass.INTERNAL);

    @Override
    public ApiClass convert(String word) {
        return CLASSES.stream()
                .filter(c -> c.id().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it is one of public, partner, internal, not " + word));
    }
}

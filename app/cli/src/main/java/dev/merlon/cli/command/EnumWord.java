package dev.merlon.cli.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads one of the product's words in an option; `in-place` is `in place`.
public abstract class EnumWord<E extends Enum<E>> implements ITypeConverter<E> {

    private final E[] values;
    private final Function<E, String> word;

    protected EnumWord(E[] values, Function<E, String> word) {
        this.values = values.clone();
        this.word = word;
    }

    @Override
    public final E convert(String text) {
        var meant = text.toLowerCase(Locale.ROOT).replace('-', ' ');
        return Arrays.stream(values)
                .filter(value -> word.apply(value).toLowerCase(Locale.ROOT).equals(meant))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it is one of "
                        + Arrays.stream(values).map(word).collect(Collectors.joining(", ")) + ", not " + text));
    }
}

package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.exchange.convert.ModelFormats;
import dev.merlon.engine.exchange.convert.ReadModel;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Small models of our own, beside the test that asks for them.
public final class Samples {

    private Samples() {}

    public static byte[] bytes(Class<?> test, String name) throws IOException {
        try (var in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    public static ReadModel read(Class<?> test, String name) throws IOException, WorkbenchException {
        return ModelFormats.read(ModelContent.of(name, bytes(test, name)));
    }

    public static ReadModel read(byte[] bytes) throws WorkbenchException {
        return ModelFormats.read(ModelContent.of("model", bytes));
    }

    public static ReadModel read(String text) throws WorkbenchException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }
}

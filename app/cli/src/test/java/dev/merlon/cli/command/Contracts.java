package dev.merlon.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Small contracts for the command line's tests.
final class Contracts {

    private Contracts() {}

    /// One endpoint that takes a secret in its query over plain HTTP, and one without authentication.
    static Path weak(Path folder) {
        return write(folder.resolve("weak.yaml"), """
                openapi: 3.0.3
                info: {title: Weak, version: "1"}
                servers: [{url: "http://api.example.com"}]
                paths:
                  /accounts/{accountId}:
                    get:
                      operationId: readAccount
                      parameters:
                        - {name: accountId, in: path, required: true, schema: {type: string}}
                        - {name: apiKey, in: query, schema: {type: string}}
                      responses: {"200": {description: ok}}
                """);
    }

    /// The same with an endpoint more that takes a secret in its query.
    static Path weakWithOneMore(Path folder) {
        try {
            var before = Files.readString(weak(folder));
            return write(folder.resolve("weak.yaml"), before + """
                              /accounts:
                                get:
                                  operationId: listAccounts
                                  parameters: [{name: apiKey, in: query, schema: {type: string}}]
                                  responses: {"200": {description: ok}}
                            """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path cutShort(Path folder) {
        return write(folder.resolve("cut.yaml"), "openapi: 3.0.3\ninfo: {title: Cut");
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

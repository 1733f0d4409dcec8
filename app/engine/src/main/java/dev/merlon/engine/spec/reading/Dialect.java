package dev.merlon.engine.spec.reading;

/// The ways to write a contract, as far as they are read differently.
public enum Dialect {
    SWAGGER_2,
    OPENAPI_3_0,
    OPENAPI_3_1,
    OPENAPI_3_2;

    public boolean isSwagger() {
        return this == SWAGGER_2;
    }

    /// OpenAPI 3.1 brought JSON Schema 2020-12: members beside `$ref` count, anchors name schemas.
    public boolean hasFullSchemas() {
        return this == OPENAPI_3_1 || this == OPENAPI_3_2;
    }
}

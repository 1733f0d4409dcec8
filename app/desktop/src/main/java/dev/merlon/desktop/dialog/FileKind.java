package dev.merlon.desktop.dialog;

import java.util.List;

/// What files a chooser offers.
///
/// @param endings  `*.yaml`, `*.json`
public record FileKind(String name, List<String> endings) {

    public FileKind {
        endings = List.copyOf(endings);
    }

    public static final FileKind ANY = new FileKind("All files", List.of("*"));
    public static final FileKind OFFICIAL =
            new FileKind("Standards: OSCAL, ASVS, tables", List.of("*.json", "*.xlsx", "*.csv"));
    public static final FileKind MODEL = new FileKind(
            "Threat models: Threat Dragon, Open Threat Model, Threat Composer, CycloneDX, TM7, Threagile, pytm, OWASP library",
            List.of("*.json", "*.otm", "*.yaml", "*.yml", "*.tm7", "*.tb7"));
    public static final FileKind WORKBOOK = new FileKind("Workbooks", List.of("*.xlsx"));
    public static final FileKind CONTRACT =
            new FileKind("Contracts: OpenAPI, Postman collections", List.of("*.yaml", "*.yml", "*.json", "*.zip"));
}

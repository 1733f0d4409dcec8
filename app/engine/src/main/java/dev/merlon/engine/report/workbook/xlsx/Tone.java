package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import java.util.Locale;

/// How a cell looks. Colours are the light theme's tokens of the screens, so that a severity has one colour
/// everywhere.
///
/// The order is the order of the styles in the file: see [Palette].
public enum Tone {
    PLAIN(cell().wrapped()),
    MONO(cell().mono().wrapped()),
    LINK(cell().ink("474CC4").wrapped()),
    NUMBER(cell().format("#,##0").right()),
    LINK_NUMBER(cell().ink("474CC4").format("#,##0").right()),
    DECIMAL(cell().format("0.0").right()),
    POINTS(cell().format("+0.0;−0.0;0.0").right()),
    PERCENT(cell().format("0 %").right()),
    DAY(cell().format("yyyy-mm-dd").left()),
    MOMENT(cell().format("yyyy-mm-dd hh:mm").left()),
    HEADER(cell().ink("FFFFFF").fill("4F55CF").bold().wrapped().middle()),
    HEADER_RIGHT(cell().ink("FFFFFF").fill("4F55CF").bold().wrapped().right().middle()),
    HEADER_TURNED(cell().ink("FFFFFF").fill("4F55CF").bold().turned()),
    CRITICAL(cell().ink("A0113F").fill("FFE8EE").bold()),
    HIGH(cell().ink("AB3A05").fill("FFEFE4").bold()),
    MEDIUM(cell().ink("7D5800").fill("FFF5D6").bold()),
    LOW(cell().ink("515A64").fill("ECEFF2").bold()),
    HELD(cell().ink("136A2C").fill("E0F4E5")),
    DECLARED(cell().ink("136A2C")),
    OPEN(cell().ink("0758B8").fill("E4F1FF")),
    NOT_APPLICABLE(cell().ink("57606A")),
    SETTLED(cell().ink("57606A").fill("EEF1F4")),
    GET(cell().ink("0A4F9E").fill("E3F0FF").mono().bold()),
    POST(cell().ink("116329").fill("E0F4E5").mono().bold()),
    PUT(cell().ink("744A00").fill("FFF2CC").mono().bold()),
    PATCH(cell().ink("0A5C68").fill("DCF4F6").mono().bold()),
    DELETE(cell().ink("97123A").fill("FFE6EC").mono().bold()),
    METHOD(cell().ink("57606A").fill("EEF1F4").mono().bold()),
    SCORE_POOR(cell().ink("A0113F").bold().format("0").right()),
    SCORE_WEAK(cell().ink("AB3A05").bold().format("0").right()),
    SCORE_FAIR(cell().ink("7D5800").bold().format("0").right()),
    SCORE_GOOD(cell().ink("136A2C").bold().format("0").right()),
    TITLE(cell().bare().bold().size(16)),
    NOTE(cell().bare().ink("57606A")),
    BACK(cell().bare().ink("474CC4")),
    SECTION(cell().bare().bold().size(12)),
    LABEL(cell().bare().ink("57606A").wrapped()),
    TEXT(cell().bare().wrapped()),
    TILE_LABEL(cell().tile().ink("57606A").tileTop()),
    TILE_FIGURE(cell().tile().bold().size(22).format("0").left()),
    TILE_SHARE(cell().tile().bold().size(22).format("0 %").left()),
    TILE_NOTE(cell().tile().ink("57606A").tileBottom()),
    TOTAL(cell().bold()),
    TOTAL_NUMBER(cell().bold().format("#,##0").right()),
    TOTAL_DECIMAL(cell().bold().format("0.0").right()),
    SHARE(cell().format("0.0 %").right()),
    /// One line, however long: for the last column of a table, where nothing is in its way.
    LINE(cell());

    private final Look look;

    Tone(Look look) {
        this.look = look;
    }

    public Look look() {
        return look;
    }

    public static Tone of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> CRITICAL;
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
        };
    }

    public static Tone of(Outcome outcome) {
        return switch (outcome.state()) {
            case FIRES -> outcome.live() ? of(outcome.severity()) : SETTLED;
            case OPEN_QUESTION -> OPEN;
            case HELD -> outcome.verdict().proven() ? HELD : DECLARED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    public static Tone ofMethod(String method) {
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "GET" -> GET;
            case "POST" -> POST;
            case "PUT" -> PUT;
            case "PATCH" -> PATCH;
            case "DELETE" -> DELETE;
            default -> METHOD;
        };
    }

    /// The band of a score of 0 to 100.
    public static Tone ofScore(double score) {
        if (score < 40) {
            return SCORE_POOR;
        }
        if (score < 60) {
            return SCORE_WEAK;
        }
        return score < 80 ? SCORE_FAIR : SCORE_GOOD;
    }

    private static Look cell() {
        return Look.PLAIN;
    }
}

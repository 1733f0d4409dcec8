package dev.merlon.engine.exchange.questions;

import dev.merlon.engine.interview.FilledIn;
import dev.merlon.engine.interview.Questionnaire;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes and reads questionnaires; the ending of the file says whether as JSON or as an Excel workbook.
public final class QuestionFile {

    /// More than the questions of 22,000 endpoints take.
    static final int MOST_BYTES = 20_000_000;

    static final int MOST_LINES = 100_000;

    private QuestionFile() {}

    /// @throws WorkbenchException where the ending is another, or the file cannot be written
    public static void write(Questionnaire questions, Path file) throws WorkbenchException {
        var bytes = workbook(file) ? QuestionWorkbook.write(questions) : QuestionJson.write(questions);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new WorkbenchException("FILE-WRITE", "the file cannot be written: " + e, file.toString(), e);
        }
    }

    /// @throws WorkbenchException with the place, where it is no questionnaire
    public static FilledIn read(Path file) throws WorkbenchException {
        var excel = workbook(file);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new WorkbenchException(
                        "QUESTIONS-SIZE", "it has more than " + MOST_BYTES + " bytes", file.toString(), null);
            }
            var bytes = Files.readAllBytes(file);
            var name = String.valueOf(file.getFileName());
            return excel ? QuestionWorkbook.read(bytes, name) : QuestionJson.read(bytes, name);
        } catch (IOException e) {
            throw new WorkbenchException("FILE-READ", "the file cannot be read: " + e, file.toString(), e);
        }
    }

    private static boolean workbook(Path file) throws WorkbenchException {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return true;
        }
        if (name.endsWith(".json")) {
            return false;
        }
        throw new WorkbenchException(
                "QUESTIONS-FORMAT", "questions are written as .json or .xlsx", file.toString(), null);
    }

    /// The date on which somebody answered, as `2026-11-24`; null where none is named.
    static @Nullable Instant date(String text, Location place) throws WorkbenchException {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException _) {
            throw new WorkbenchException(
                    Problem.error("QUESTIONS-DATE", "this is no date as 2026-11-24: " + text.strip(), place));
        }
    }

    static WorkbenchException refused(String code, String text, Location place) {
        return new WorkbenchException(Problem.error(code, text, place));
    }
}

package dev.merlon.desktop.recording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A day, written as `1 Dec 2026`; `2026-12-01` is read too. What is no day leaves the last one.
public final class DayField extends DatePicker {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final List<DateTimeFormatter> READ = List.of(SHOWN, DateTimeFormatter.ISO_LOCAL_DATE);

    public DayField() {
        getStyleClass().add("day-field");
        setShowWeekNumbers(false);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : SHOWN.format(day);
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                return text == null || text.isBlank() ? null : read(text.strip());
            }
        });
    }

    private @Nullable LocalDate read(String text) {
        for (var format : READ) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException _) {
                // the next way to write a day may fit
            }
        }
        return getValue();
    }
}

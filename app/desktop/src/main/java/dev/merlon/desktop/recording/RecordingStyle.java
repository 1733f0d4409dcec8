package dev.merlon.desktop.recording;

import java.util.Objects;

/// The style sheet of the form's parts.
final class RecordingStyle {

    private RecordingStyle() {}

    static String sheet() {
        return Objects.requireNonNull(RecordingStyle.class.getResource("recording.css"))
                .toExternalForm();
    }
}

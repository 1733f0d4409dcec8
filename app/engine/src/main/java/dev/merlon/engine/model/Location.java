package dev.merlon.engine.model;

/// A place in a file.
///
/// @param file     path as the user named it, forward slashes
/// @param line     1-based; 0 where the file as a whole is meant
/// @param column   1-based; 0 where the file as a whole is meant
/// @param pointer  JSON pointer (RFC 6901) into the file, empty for its root
public record Location(String file, int line, int column, String pointer) {

    public static Location ofFile(String file) {
        return new Location(file, 0, 0, "");
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}

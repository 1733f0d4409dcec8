package dev.merlon.desktop.dialog;

/// Short news at the lower edge that goes by itself and never takes the focus.
public interface Toasts {

    /// Something was done.
    void done(String text);

    /// Something was done, and there is one thing to do about it: open the file, undo.
    void done(String text, String action, Runnable then);
}

/// The contract viewer: the text of a contract at the exact line, with what came from each line.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.contract;

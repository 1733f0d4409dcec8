/// Every change, who made it and when.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.history;

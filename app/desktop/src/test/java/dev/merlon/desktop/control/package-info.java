@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.control;

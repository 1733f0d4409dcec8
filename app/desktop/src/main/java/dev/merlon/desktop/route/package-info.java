/// Where one can go, typed; screens reach each other through it only.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.route;

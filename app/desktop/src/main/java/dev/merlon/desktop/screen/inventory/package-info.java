/// The endpoints of one API or of all: filter, sort, choose columns, select many.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.inventory;

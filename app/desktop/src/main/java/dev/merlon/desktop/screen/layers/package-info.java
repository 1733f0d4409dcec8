/// What stands between the end customer and the data at an endpoint, layer by layer.
@org.jspecify.annotations.NullMarked
package dev.merlon.desktop.screen.layers;

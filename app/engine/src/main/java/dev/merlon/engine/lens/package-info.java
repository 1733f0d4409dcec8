/// Ways to look at the same outcomes: rule by rule, or by the categories of STRIDE, OWASP and LINDDUN; at each
/// endpoint or along each flow. Nothing is judged here.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.lens;

package dev.merlon.desktop.screen.compliance;

/// The order of requirements' numbers, as people count.
final class NumberOrder {

    private NumberOrder() {}

    /// 1.2.10 after 1.2.9.
    static int compare(String one, String other) {
        var a = one.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])", -1);
        var b = other.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])", -1);
        for (var i = 0; i < Math.min(a.length, b.length); i++) {
            var numbers = a[i].matches("[0-9]{1,9}") && b[i].matches("[0-9]{1,9}");
            var order =
                    numbers ? Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i])) : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }
}

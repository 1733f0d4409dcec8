package dev.merlon.engine.model;

/// The six principles of API security posture. The weight is the share of the workspace's score in percent.
public enum Principle {
    INVENTORY(1, "Know your APIs", 15),
    GOVERNANCE(2, "Governance per class", 15),
    LIFECYCLE(3, "Risk in the lifecycle", 15),
    LAYERS(4, "Layered protection", 30),
    STRATEGY(5, "Strategies and tools", 10),
    PIPELINE(6, "Security in pipelines", 15);

    private final int number;
    private final String title;
    private final int weight;

    Principle(int number, String title, int weight) {
        this.number = number;
        this.title = title;
        this.weight = weight;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public int weight() {
        return weight;
    }

    /// @throws IllegalArgumentException where the number is not 1 to 6
    public static Principle of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("principles are numbered 1 to 6, not " + number);
        }
        return values()[number - 1];
    }
}

package dev.orm.mapping.tpch;

public enum Segment {
    BUILDING,
    MACHINERY {
        @Override
        public String label() {
            return "machines";
        }
    };

    public String label() {
        return name();
    }
}

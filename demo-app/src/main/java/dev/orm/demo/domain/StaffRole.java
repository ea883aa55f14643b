package dev.orm.demo.domain;

/** What somebody does at the sales desk. */
public enum StaffRole {
    HEAD_OF_SALES("Head of sales"),
    REGIONAL_MANAGER("Regional manager"),
    TEAM_LEAD("Team lead"),
    CLERK("Clerk");

    private final String label;

    StaffRole(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }
}

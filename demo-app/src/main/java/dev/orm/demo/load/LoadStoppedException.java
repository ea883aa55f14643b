package dev.orm.demo.load;

/** The application ends before all data is there. */
class LoadStoppedException extends Exception {

    private static final long serialVersionUID = 1L;

    LoadStoppedException(long rows) {
        super("Loading was stopped after " + rows + " rows");
    }
}

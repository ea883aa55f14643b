package dev.orm.demo.desk;

/** Somebody asks for something that there is not. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what, Object id) {
        super("There is no " + what + " " + id);
    }
}

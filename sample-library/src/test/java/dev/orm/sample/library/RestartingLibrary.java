package dev.orm.sample.library;

import dev.orm.mapping.MappingRegistry;
import dev.orm.sample.library.lending.Address;
import dev.orm.sample.library.lending.Patron;
import dev.orm.sample.library.lending.PatronRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.context.ApplicationContext;

/** The application with DevTools: it has itself started again, as if its classes had changed, and ends after the last of its runs. */
final class RestartingLibrary {

    private static final String RUNS = "library.runs";
    private static final int LAST = 3;

    private RestartingLibrary() {}

    public static void main(String[] arguments) {
        ApplicationContext context =
                SpringApplication.run(LibraryApplication.class, "--spring.main.web-application-type=none");
        int run = Integer.getInteger(RUNS, 0) + 1;
        System.setProperty(RUNS, String.valueOf(run)); // outlives the classes
        PatronRepository patrons = context.getBean(PatronRepository.class);
        patrons.save(new Patron("Ann", new Address("Main Street 1", "Cork")));
        System.out.println("run " + run + ", patrons " + patrons.count() + ", classes of this run "
                + context.getBean(MappingRegistry.class).isEntity(Patron.class) + ", by "
                + Patron.class.getClassLoader().getClass().getSimpleName());
        new Thread(() -> end(context, run)).start();
    }

    private static void end(ApplicationContext context, int run) {
        if (run < LAST) {
            Restarter.getInstance().restart();
        } else {
            System.exit(SpringApplication.exit(context));
        }
    }
}

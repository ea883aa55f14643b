package dev.orm.benchmarks.startup.jdbc;

import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts, asks each table once, says how long all that took, and ends. */
@SpringBootApplication
public class ClinicApplication {

    public static void main(String[] arguments) {
        long begun = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        try (ConfigurableApplicationContext context = SpringApplication.run(ClinicApplication.class, arguments)) {
            long started = System.currentTimeMillis();
            long rows = context.getBean(OwnerRepository.class)
                            .findByCity("Cork")
                            .size()
                    + context.getBean(PetRepository.class)
                            .findByNameStartingWith("M")
                            .size()
                    + context.getBean(VetRepository.class).findByName("Ann").size()
                    + context.getBean(VisitRepository.class).count();
            Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
            System.out.printf(
                    "measured started=%d ready=%d cpu=%d rows=%d%n",
                    started - begun, System.currentTimeMillis() - begun, cpu.toMillis(), rows);
        }
    }
}

package dev.orm.boot.test.ahead;

import dev.orm.boot.test.ahead.audit.Entry;
import dev.orm.boot.test.ahead.audit.EntryRepository;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Writes to both of its databases, reads, and says what it found. */
@SpringBootApplication
public class WordApplication {

    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext context = SpringApplication.run(WordApplication.class, arguments)) {
            WordRepository words = context.getBean(WordRepository.class);
            words.save(new Word("lamp"));
            context.getBean(EntryRepository.class).save(new Entry("lamp came"));
            System.out.println("generated " + AotDetector.useGeneratedArtifacts() + ", words "
                    + words.findByTextStartingWith("la").size() + ", entries "
                    + context.getBean(EntryRepository.class).count() + ", mapped "
                    + context.getBean(MappingRegistry.class).entities().stream()
                            .map(EntityMapping::name)
                            .sorted()
                            .toList());
        }
    }
}

package dev.orm.boot.test.letters;

import java.util.Optional;
import org.springframework.data.domain.AuditorAware;
import org.springframework.stereotype.Component;

/** Knows who writes. */
@Component
class Clerk implements AuditorAware<String> {

    @Override
    public Optional<String> getCurrentAuditor() {
        return Optional.of("clerk");
    }
}

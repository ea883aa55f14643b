package dev.orm.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An application that is started again with new classes, as DevTools and servers do, leaves nothing of the old ones behind. */
final class RedeployTests {

    private static final int TIMES = 4;

    @Test
    void eachStartMapsItsOwnClassesAndLeavesNoneBehind() throws Exception {
        String output = output();

        assertThat(output.lines().filter(line -> line.contains("words 1, entries 1, mapped [Word]")))
                .as(output)
                .hasSize(1 + TIMES);
        assertThat(output).contains("ran " + TIMES + ", unloaded " + TIMES);
    }

    private static String output() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:SoftRefLRUPolicyMSPerMB=0",
                        "-Dorm.engines.audit.url=jdbc:h2:mem:audit",
                        "-Dorm.engines.audit.packages=dev.orm.boot.test.ahead.audit",
                        "-Dspring.main.banner-mode=off",
                        // The hook's thread would keep the loader of the application that started it.
                        "-Dspring.main.register-shutdown-hook=false",
                        "-Dlogging.register-shutdown-hook=false",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "dev.orm.boot.test.redeploy.Redeployments",
                        String.valueOf(TIMES)))
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}

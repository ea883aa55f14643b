package dev.orm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CallSiteTests {

    private static String here() {
        return CallSite.find();
    }

    @Test
    void theSiteIsTheMethodThatCallsUs() {
        assertThat(here()).startsWith("dev.orm.engine.CallSiteTests.here(CallSiteTests.java:");
    }

    @Test
    void framesOfTheJdkAreLeftOut() {
        List<String> sites = Stream.of(1).map(one -> CallSite.find()).toList();

        assertThat(sites).singleElement().asString().contains("CallSiteTests.lambda$framesOfTheJdkAreLeftOut$");
    }

    @Test
    void aThreadOfLibrariesAloneHasNoSite() {
        assertThat(CompletableFuture.supplyAsync(CallSite::find).join()).isEqualTo("an unknown place");
    }
}

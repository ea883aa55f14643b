package dev.orm.session;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The numbers that {@link RandomSeeds} asks for. */
final class Seeds implements ArgumentsProvider, AnnotationConsumer<RandomSeeds> {

    private int few;

    @Override
    public void accept(RandomSeeds seeds) {
        few = seeds.value();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        String[] wanted =
                System.getProperty("orm.random.seeds", "1-" + few).trim().split("-", 2);
        long first = wanted.length == 1 ? 1 : Long.parseLong(wanted[0]);
        return LongStream.rangeClosed(first, Long.parseLong(wanted[wanted.length - 1]))
                .mapToObj(Arguments::of);
    }
}

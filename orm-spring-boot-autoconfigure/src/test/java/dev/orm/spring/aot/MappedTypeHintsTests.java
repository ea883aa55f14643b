package dev.orm.spring.aot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.reflection;

import dev.orm.spring.shop.Address;
import dev.orm.spring.shop.Customer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;

final class MappedTypeHintsTests {

    private final RuntimeHints hints = new RuntimeHints();

    @BeforeEach
    void register() {
        new MappedTypeHints(hints.reflection()).register(List.of(Parcel.class, Customer.class));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Parcel.class,
                Thing.class,
                Parcel.Key.class,
                Parcel.Size.class,
                Parcel.State.class,
                Parcel.Color.class,
                Parcel.ColorConverter.class,
                Parcel.Label.class,
                Parcel.Glyph.class,
                Parcel.Scale.class,
                Parcel.LargeValidator.class,
                Customer.class,
                Address.class
            })
    void whatAnEntityLeadsToIsMadeReadAndWrittenByReflection(Class<?> type) {
        assertThat(reflection()
                        .onType(type)
                        .withMemberCategories(
                                MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
                                MemberCategory.INVOKE_DECLARED_METHODS,
                                MemberCategory.ACCESS_DECLARED_FIELDS))
                .accepts(hints);
    }

    @Test
    void eachMemberIsMet() throws ReflectiveOperationException {
        assertThat(reflection().onFieldAccess(Parcel.class, "note")).accepts(hints);
        assertThat(reflection().onConstructorInvocation(Parcel.class.getDeclaredConstructor()))
                .accepts(hints);
        assertThat(reflection().onMethodInvocation(Parcel.Scale.class.getDeclaredMethod("loaded", Parcel.class)))
                .accepts(hints);
    }

    @Test
    void generatedCodeIsFoundByItsName() {
        TypeReference access = TypeReference.of(Customer.class.getName() + "_Access");

        assertThat(reflection().onType(access).withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                .accepts(hints);
        assertThat(reflection()
                        .onType(TypeReference.of(Customer.class.getName() + "_"))
                        .withMemberCategory(MemberCategory.ACCESS_DECLARED_FIELDS))
                .accepts(hints);
    }

    @Test
    void generatedCodeOfNestedClassesIsFoundByItsName() {
        assertThat(reflection().onType(TypeReference.of(Parcel.class.getPackageName() + ".Parcel_Label_")))
                .accepts(hints);
    }

    @ParameterizedTest
    @ValueSource(classes = {Parcel.Courier.class, Parcel.Route.class, String.class, List.class})
    void whatIsNotKeptNeedsNothing(Class<?> type) {
        assertThat(reflection().onType(type)).rejects(hints);
    }

    @Test
    void hintsStayWithTheTypesOfTheApplication() {
        assertThat(hints.reflection().typeHints().map(hint -> hint.getType().getName()))
                .allSatisfy(name -> assertThat(name).startsWith("dev.orm.spring."));
    }
}

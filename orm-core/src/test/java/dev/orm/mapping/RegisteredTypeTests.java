package dev.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.annotation.Json;
import dev.orm.annotation.NativeEnum;
import dev.orm.testing.Covers;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteredTypeTests {

    @Retention(RetentionPolicy.RUNTIME)
    @interface Cents {}

    /** A class nobody else knows. */
    record Weight(long grams) {}

    @Entity
    static class Parcel {
        @Id
        Long id;

        Weight weight;

        List<Weight> parts;

        @Cents
        Long price;
    }

    private static final SqlType<Weight> WEIGHT =
            SqlTypes.converted(Weight.class, SqlTypes.LONG, Weight::grams, Weight::new);
    private static final SqlType<Long> CENTS = SqlTypes.converted(
            Long.class, SqlTypes.STRING, cents -> cents + "c", text -> Long.valueOf(text.replace("c", "")));

    private static MappingRegistry.Builder builder() {
        return MappingRegistry.builder().classes(Parcel.class).type(WEIGHT).type(Cents.class, CENTS);
    }

    private static SqlType<Object> type(String path) {
        return ((BasicAttribute) builder().build().entity(Parcel.class).attribute(path)).type();
    }

    @Test
    @Covers("T16.4")
    void registeredTypeIsThatOfItsClass() {
        assertThat(type("weight")).isEqualTo(WEIGHT);
    }

    @Test
    @Covers("T16.4")
    void registeredTypeIsThatOfElementsToo() {
        assertThat((Object) type("parts").element()).isEqualTo(WEIGHT);
    }

    @Test
    @Covers("T16.4")
    void presetIsTheTypeOfAttributesWithItsAnnotation() throws SQLException {
        assertThat(type("price").toJdbc(5L)).isEqualTo("5c");
    }

    @Entity
    static class Wrong {
        @Id
        Long id;

        @Cents
        String price;

        @Json
        int number;

        @Json
        Parcel parcel;

        @NativeEnum
        String mood;
    }

    @Test
    @Covers("T16.3")
    void annotationOnWhatItDoesNotFitIsRefused() {
        assertThatThrownBy(() -> builder().classes(Wrong.class).build())
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Wrong.price has the type String, but @Cents stands for")
                .hasMessageContaining("Wrong.number has @Json and the type int, which is a column by itself")
                .hasMessageContaining("Wrong.parcel has @Json and is an entity")
                .hasMessageContaining("Wrong.mood has @NativeEnum and the type String, which is no enum");
    }

    @Test
    void twoTypesForOneClassAreRefused() {
        assertThatThrownBy(() -> builder()
                        .type(SqlTypes.converted(
                                Weight.class, SqlTypes.STRING, Weight::toString, text -> new Weight(0))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Two types are registered for");
    }
}

package dev.orm.demo.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orm.demo.domain.MarketSegment;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CustomerCursorTests {

    private final CustomerRow row = new CustomerRow(
            17, "Müller & Söhne/1", "Côte d'Or", MarketSegment.MACHINERY, "12-345", new BigDecimal("-12.30"));

    @ParameterizedTest
    @EnumSource(CustomerSort.class)
    void comesBackFromItsToken(CustomerSort sort) {
        CustomerCursor cursor = CustomerCursor.before(sort, row);

        assertThat(CustomerCursor.parse(cursor.token(), sort)).isEqualTo(cursor);
    }

    @Test
    void refusesATokenOfAnotherSort() {
        String token = CustomerCursor.after(CustomerSort.NAME, row).token();

        assertThatThrownBy(() -> CustomerCursor.parse(token, CustomerSort.BALANCE))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "%%%", "bmFtZQ", "a"})
    void refusesWhatIsNoToken(String token) {
        assertThatThrownBy(() -> CustomerCursor.parse(token, CustomerSort.NAME))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void refusesATokenWithAValueOfAnotherType() {
        String token = PageToken.encode(List.of("balance", "after", "1; drop table customer", "17"));

        assertThatThrownBy(() -> CustomerCursor.parse(token, CustomerSort.BALANCE))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void refusesATokenOfUnlikelyLength() {
        assertThatThrownBy(() -> CustomerCursor.parse("A".repeat(10_000), CustomerSort.NAME))
                .isInstanceOf(InvalidRequestException.class);
    }
}

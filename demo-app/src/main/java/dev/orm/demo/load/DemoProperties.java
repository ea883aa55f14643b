package dev.orm.demo.load;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the demo's data.
 *
 * @param scale the TPC-H scale factor: 0.01 makes about 87,000 rows
 */
@ConfigurationProperties("demo")
@Validated
record DemoProperties(
        @DefaultValue("0.01") @DecimalMin("0.0005") @DecimalMax("1")
        BigDecimal scale) {}

package dev.orm.demo.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the interceptors in front of the pages and the JSON interface. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final LoadGate gate;
    private final StatementPanel panel;

    WebConfiguration(LoadGate gate, StatementPanel panel) {
        this.gate = gate;
        this.panel = panel;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate)
                .excludePathPatterns("/loading", "/error", "/webjars/**", "/*.css", "/*.svg", "/*.js");
        registry.addInterceptor(panel).excludePathPatterns("/api/**");
    }
}

package io.tradepost.query.awaiting;

import io.tradepost.query.views.ViewProgress;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AwaitingConfiguration implements WebMvcConfigurer {

    private final Awaiting awaiting;

    AwaitingConfiguration(ViewProgress progress, AwaitingSettings settings) {
        this.awaiting = new Awaiting(progress, settings);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(awaiting);
    }
}
